#pragma once

#include "call_flow.h"
#include "exchange.h"

namespace xivocc::sim {

struct Pbx;

/// An attended transfer: who is in a conversation calls somebody else through a Local channel while the other
/// party waits, then joins the two by hanging up, or comes back. Order and fields of the events are those of
/// Asterisk 20's bridge_basic.c (states Calling Target, Consulting, Rebridge, Complete, Blond), which the
/// recordings lack.
class Consultation final : public CallFlow
{
public:
    /// The feature codes of a fresh XiVO, which Asterisk plays to itself for the manager's actions.
    static inline const QByteArray startCode = QByteArrayLiteral("*2");
    static inline const QByteArray abortCode = QByteArrayLiteral("*1");

    /// `transferer` is in the conversation `interrupted`.
    Consultation(Pbx &pbx, Channel &transferer, CallFlow &interrupted, QByteArray exten, QByteArray context);

    void start();

    void hangUp(Channel &channel) override;
    bool cancelConsultation() override;

private:
    void callTarget();
    void complete();
    void comeBack();
    void loseTransferee();
    void dropTarget();
    [[nodiscard]] AmiEvent attendedTransfer() const;

    Pbx &m_pbx;
    CallFlow &m_interrupted;
    Channel &m_transferer;
    Channel &m_transferee;
    Bridge &m_first; ///< where the transferee waits
    QByteArray m_exten;
    QByteArray m_context;
    Channel *m_target = nullptr; ///< the near half of the Local channel
    Bridge *m_second = nullptr;  ///< where the two consult
};

} // namespace xivocc::sim
