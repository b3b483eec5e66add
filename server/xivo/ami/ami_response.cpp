#include "ami_response.h"

namespace xivocc::ami {

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

QByteArray AmiResponse::value(const QByteArray &header) const
{
    for (const auto &[name, value] : headers) {
        if (name == header)
            return value;
    }
    return {};
}

AmiResponse AmiResponse::of(const AmiFrame &frame)
{
    AmiResponse response;
    response.outcome = frame.name() == "Error" ? Outcome::Refused : Outcome::Success;
    response.message = QString::fromUtf8(bytesOf(frame.value("Message")));
    for (const AmiHeader &header : frame.headers())
        response.headers.emplace_back(bytesOf(header.name), bytesOf(header.value));
    return response;
}

} // namespace xivocc::ami
