#pragma once

#include "http_message.h"

#include <tl/expected.hpp>

namespace xivocc::api {

/// The JSON object that a request carries. What is missing or of the wrong type is told as the response to
/// send, which names the field.
class RestBody final
{
public:
    template <typename Value> using Read = tl::expected<Value, HttpResponse>;

    [[nodiscard]] static Read<RestBody> of(const HttpRequest &request);

    /// A whole number is taken as its digits. U+0000 is refused.
    [[nodiscard]] Read<QString> text(const QString &name) const;
    /// Empty when it is missing or null.
    [[nodiscard]] Read<QString> optionalText(const QString &name) const;
    /// Its digits are taken too.
    [[nodiscard]] Read<int> wholeNumber(const QString &name) const;
    /// "true" and "false" are taken too: forms send texts.
    [[nodiscard]] Read<bool> flag(const QString &name) const;

private:
    explicit RestBody(const QJsonObject &object) : m_object(object) {}

    QJsonObject m_object;
};

} // namespace xivocc::api
