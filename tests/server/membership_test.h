#pragma once

#include <QObject>

/// The commands on memberships and groups, against a control that accepts or refuses.
class MembershipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWhoIsMeant_data();
    void changesWhoIsMeant();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aRefusalCostsNobodyHisPlace();
    void putsAnAgentInAnotherGroup();
    void looksUpAgentsAndNames();
    void watchesTelephones();
    void watchesNoEndlessNumbers();
};
