#pragma once

#include "http_message.h"

#include <QByteArrayView>
#include <memory>

namespace xivocc::api {

/// Reads one HTTP request, first its header from bytes that stay where they are, then its body.
class HttpParser final
{
public:
    static constexpr qsizetype maxHeaderBytes = 16 * 1024;
    static constexpr qsizetype maxBodyBytes = 64 * 1024;

    enum class Progress { Incomplete, Complete, Failed };

    HttpParser();
    ~HttpParser();

    /// `unread` is everything received of the request so far, from its first byte on.
    [[nodiscard]] Progress readHeader(QByteArrayView unread);
    [[nodiscard]] qsizetype headerBytes() const;

    /// `unread` starts at the first byte of the body that was not consumed before.
    [[nodiscard]] Progress readBody(QByteArrayView unread, qsizetype &consumed);

    /// The header's content after its completion, the body too after that one's; without the peer.
    [[nodiscard]] HttpRequest request() const;
    /// What to answer after Failed.
    [[nodiscard]] HttpResponse failure() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace xivocc::api
