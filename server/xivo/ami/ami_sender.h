#pragma once

#include "ami_link.h"

namespace xivocc::xivo {

/// Sends actions to Asterisk. `answer` is called once, later, within a time limit. Main thread.
class AmiSender
{
public:
    using Answer = ami::AmiLink::Answer;

    virtual ~AmiSender() = default;
    virtual void send(const ami::AmiAction &action, Answer answer) = 0;
};

/// Over the server's link, which outlives it.
class AmiLinkSender final : public AmiSender
{
public:
    explicit AmiLinkSender(ami::AmiLink &link) : m_link(link) {}
    void send(const ami::AmiAction &action, Answer answer) override
    {
        m_link.send(action, std::move(answer));
    }

private:
    ami::AmiLink &m_link;
};

} // namespace xivocc::xivo
