#pragma once

#include "check_list.h"
#include "entry_dialog.h"
#include "notice_label.h"

#include <client/alerts.h>
#include <domain/presence.h>
#include <domain/queue.h>
#include <models/figure.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace xivocc::ccmanager {

/// What a rule may be about on this floor.
struct AlertChoices
{
    std::vector<NamedChoice> queues;
    std::vector<NamedChoice> groups;
    std::vector<Presence> pauseReasons;
};

/// Makes or edits a rule and keeps it on the server; stays open with the reason when the server refuses.
class AlertRuleDialog final : public EntryDialog
{
    Q_OBJECT

public:
    AlertRuleDialog(client::Alerts *alerts, const AlertRule &rule, const AlertChoices &choices,
                    QWidget *parent = nullptr);

    [[nodiscard]] AlertRule rule() const;
    /// What the rule is there now: another supervisor's change is told before it is overwritten.
    void setRuleOnServer(const AlertRule &rule);
    /// The rule was removed by somebody else while this is open: saving makes it anew.
    void setRuleRemoved();

private:
    /// Where a rule of queues, or of groups, is watched, as it stands in the fields.
    struct Places
    {
        std::vector<int> chosen;
        bool isEverywhere = true;
        int goneCount = 0; ///< of the rule's own, those that XiVO has no more
    };

    [[nodiscard]] bool isEdited() const override { return rule() != m_opened; }
    void fillWhat();
    void limitDuration();
    [[nodiscard]] static Places placesOf(const std::vector<int> &ofRule,
                                         const std::vector<NamedChoice> &present);
    void keepPlaces();
    void fillPlaces();
    void sayGonePlaces();
    void follow();
    void save();
    [[nodiscard]] bool isOfState() const;
    [[nodiscard]] QHash<QString, QString> reasonNames() const;
    [[nodiscard]] models::Figure figure() const;
    [[nodiscard]] AgentPhase phase() const;

    client::Alerts *m_alerts;
    AlertRule m_rule;
    AlertRule m_onServer;
    AlertRule m_opened; ///< as it stood in the fields at first
    const AlertChoices m_choices;
    QLineEdit *m_name;
    QComboBox *m_what;
    QWidget *m_limitRow;
    QComboBox *m_comparison;
    QDoubleSpinBox *m_limit;
    QComboBox *m_reason;
    QSpinBox *m_duration;
    QComboBox *m_durationUnit;
    QCheckBox *m_everywhere;
    CheckList *m_places;
    QCheckBox *m_isSounding;
    QCheckBox *m_isEnabled;
    bool m_isSaving = false;
    bool m_placesAreGroups = false;
    Places m_queues;
    Places m_groups;
    NoticeLabel *m_gone;
    NoticeLabel *m_trouble;
    QPushButton *m_save;
};

} // namespace xivocc::ccmanager
