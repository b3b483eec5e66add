#include "frame_sink.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr int reportMilliseconds = 2;

/// Connected, upgraded and past the server's answer; -1: not.
int openWebSocket(const sockaddr_in &address, const QByteArray &request)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::send(socket, request.constData(), static_cast<std::size_t>(request.size()), 0) != request.size()) {
        ::close(socket);
        return -1;
    }
    QByteArray answer;
    char byte = 0;
    while (!answer.endsWith("\r\n\r\n")) {
        if (::recv(socket, &byte, 1, 0) != 1) {
            ::close(socket);
            return -1;
        }
        answer.append(byte);
    }
    if (answer.startsWith("HTTP/1.1 101"))
        return socket;
    ::close(socket);
    return -1;
}

/// As a client must send them; the mask of zeros changes nothing (RFC 6455, 5.3).
QByteArray maskedFrames(const std::vector<QByteArray> &texts)
{
    QByteArray frames;
    for (const QByteArray &text : texts)
        frames += '\x81' + QByteArray(1, static_cast<char>(0x80 | text.size())) + QByteArray(4, '\0') + text;
    return frames;
}

} // namespace

std::int64_t FrameCounter::feed(const char *bytes, std::size_t size)
{
    std::int64_t frames = 0;
    std::size_t at = 0;
    while (at < size) {
        if (m_toSkip > 0) {
            const std::size_t skipped = std::min<std::uint64_t>(m_toSkip, size - at);
            at += skipped;
            m_toSkip -= skipped;
            frames += m_toSkip == 0;
            continue;
        }
        m_header.push_back(static_cast<unsigned char>(bytes[at++]));
        if (m_header.size() < 2)
            continue;
        const unsigned shortLength = m_header[1] & 0x7FU;
        const std::size_t lengthBytes = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
        if (m_header.size() < 2 + lengthBytes)
            continue;
        std::uint64_t length = lengthBytes == 0 ? shortLength : 0;
        for (std::size_t i = 0; i < lengthBytes; ++i)
            length = length << 8U | m_header[2 + i];
        m_header.clear();
        m_toSkip = length;
        frames += length == 0;
    }
    return frames;
}

int runFrameSink(const QString &host, quint16 port, const QByteArray &path, int count,
                 const std::vector<QByteArray> &texts)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (::inet_pton(AF_INET, host.toLatin1().constData(), &address.sin_addr) != 1)
        return 2;
    const QByteArray request = "GET " + path +
                               " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: "
                               "13\r\n\r\n";
    std::vector<pollfd> sockets;
    for (int i = 0; i < count; ++i) {
        const int socket = openWebSocket(address, request);
        if (socket < 0) {
            std::fprintf(stderr, "connection %d of %d was refused\n", i + 1, count);
            return 1;
        }
        sockets.push_back({socket, POLLIN, 0});
        const QByteArray frames = maskedFrames(texts);
        if (::send(socket, frames.constData(), static_cast<std::size_t>(frames.size()), 0) != frames.size())
            return 1;
    }
    sockets.push_back({STDIN_FILENO, POLLIN, 0});
    std::puts("ready");
    std::fflush(stdout);

    std::vector<FrameCounter> counters(static_cast<std::size_t>(count));
    std::array<char, 256 * 1024> buffer{};
    std::int64_t frames = 0;
    std::int64_t told = 0;
    while (::poll(sockets.data(), sockets.size(), reportMilliseconds) >= 0) {
        if (sockets.back().revents != 0)
            return 0;
        for (std::size_t i = 0; i < counters.size(); ++i) {
            if (sockets[i].revents == 0)
                continue;
            const ssize_t size = ::recv(sockets[i].fd, buffer.data(), buffer.size(), 0);
            if (size <= 0) {
                std::fprintf(stderr, "the server closed connection %zu\n", i + 1);
                return 1;
            }
            frames += counters[i].feed(buffer.data(), static_cast<std::size_t>(size));
        }
        if (frames == told)
            continue;
        told = frames;
        std::printf("%lld\n", static_cast<long long>(frames));
        std::fflush(stdout);
    }
    return 1;
}

} // namespace xivocc::bench
