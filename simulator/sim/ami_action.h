#pragma once

#include "ami_event.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <utility>

namespace xivocc::sim {

/// What a manager asks for: one frame of a client.
class AmiAction final
{
public:
    explicit AmiAction(const QByteArray &frame);

    /// The action's name in lower case: names are not case-sensitive.
    [[nodiscard]] QByteArray name() const { return value("Action").toLower(); }
    /// Value of the first header of this name, in any case; empty when absent.
    [[nodiscard]] QByteArray value(const char *header) const;
    [[nodiscard]] bool has(const char *header) const;
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    /// The "Variable" headers: name=value, several behind commas, where a value in quotes may hold commas
    /// (manager.c, astman_get_variables_order).
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> variables() const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_headers;
};

/// Builds the answer to one action with its ActionID.
class AmiReply final
{
public:
    explicit AmiReply(const AmiAction &action);

    void success(const QByteArray &message);
    void error(const QByteArray &message);
    /// "Response: <result>" and further "Name: value" lines, each without line end.
    void respond(const QByteArray &result, const QList<QByteArray> &lines);
    /// A list: response, events, and the event that closes it.
    void list(const QByteArray &message, const QList<AmiEvent> &events, const char *completion);
    /// An event of a list, with the ActionID behind its name.
    [[nodiscard]] AmiEvent item(const char *name) const;

    [[nodiscard]] const QByteArray &actionId() const { return m_actionId; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    [[nodiscard]] QByteArray idLine() const;

    QByteArray m_actionId;
    QByteArray m_bytes;
};

} // namespace xivocc::sim
