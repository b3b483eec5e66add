<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>HistoryText</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n abandoned</source>
        <translation>
            <numerusform>%n abandoned</numerusform>
            <numerusform>%n abandoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n call(s) waited, at %1.</source>
        <translation>
            <numerusform>At most %n call waited, at %1.</numerusform>
            <numerusform>At most %n calls waited, at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AgentActions</name>
    <message numerus="yes">
        <source>Log out %n agents?</source>
        <translation>
            <numerusform>Log out %n agent?</numerusform>
            <numerusform>Log out %n agents?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AgentsView</name>
    <message numerus="yes">
        <source>%n logged in</source>
        <translation>
            <numerusform>%n logged in</numerusform>
            <numerusform>%n logged in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on call</source>
        <translation>
            <numerusform>%n on call</numerusform>
            <numerusform>%n on call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertRuleDialog</name>
    <message numerus="yes">
        <source>%n group(s) of this rule were removed from XiVO and go from it when you save.</source>
        <translation>
            <numerusform>%n group of this rule was removed from XiVO and goes from it when you save.</numerusform>
            <numerusform>%n groups of this rule were removed from XiVO and go from it when you save.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s) of this rule were removed from XiVO and go from it when you save.</source>
        <translation>
            <numerusform>%n queue of this rule was removed from XiVO and goes from it when you save.</numerusform>
            <numerusform>%n queues of this rule were removed from XiVO and go from it when you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertStrip</name>
    <message numerus="yes">
        <source>%1 — and %n more</source>
        <translation>
            <numerusform>%1 — and %n more</numerusform>
            <numerusform>%1 — and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::CallbackImportDialog</name>
    <message numerus="yes">
        <source>%1: %n request(s)</source>
        <translation>
            <numerusform>%1: %n request</numerusform>
            <numerusform>%1: %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) imported.</source>
        <translation>
            <numerusform>%n request imported.</numerusform>
            <numerusform>%n requests imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) cannot be taken. Mend them in the file and choose it again.</source>
        <translation>
            <numerusform>Nothing was imported: %n line cannot be taken. Mend it in the file and choose it again.</numerusform>
            <numerusform>Nothing was imported: %n lines cannot be taken. Mend them in the file and choose it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ChangeQueuesDialog</name>
    <message numerus="yes">
        <source>Add %n agent(s) to queues and remove from queues</source>
        <translation>
            <numerusform>Add %n agent to queues and remove from queues</numerusform>
            <numerusform>Add %n agents to queues and remove from queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ChangesReview</name>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved yet</source>
        <translation>
            <numerusform>%n change, not saved yet</numerusform>
            <numerusform>%n changes, not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done</source>
        <translation>
            <numerusform>%n change done</numerusform>
            <numerusform>%n changes done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ChoiceButton</name>
    <message numerus="yes">
        <source>%1: %n chosen</source>
        <translation>
            <numerusform>%1: %n chosen</numerusform>
            <numerusform>%1: %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::GlobalView</name>
    <message numerus="yes">
        <source>%n refused; the latest: %1</source>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused; the latest: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for XiVO to confirm.</source>
        <translation>
            <numerusform>%n change waits for XiVO to confirm.</numerusform>
            <numerusform>%n changes wait for XiVO to confirm.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::MembershipDialog</name>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PaletteEntries</name>
    <message numerus="yes">
        <source>%1: %n selected agent(s)</source>
        <comment>action</comment>
        <translation>
            <numerusform>%1: %n selected agent</numerusform>
            <numerusform>%1: %n selected agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PlacementDrag</name>
    <message numerus="yes">
        <source>group %1 (%n agent(s))</source>
        <translation>
            <numerusform>group %1 (%n agent)</numerusform>
            <numerusform>group %1 (%n agents)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::QueueTotals</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::SeveralQueuesDialog</name>
    <message numerus="yes">
        <source>Create the base configuration of %n agent(s)</source>
        <translation>
            <numerusform>Create the base configuration of %n agent</numerusform>
            <numerusform>Create the base configuration of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create the base configuration of %n agent(s) from what is active</source>
        <translation>
            <numerusform>Create the base configuration of %n agent from what is active</numerusform>
            <numerusform>Create the base configuration of %n agents from what is active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply the default configuration to %n agent(s)</source>
        <translation>
            <numerusform>Apply the default configuration to %n agent</numerusform>
            <numerusform>Apply the default configuration to %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::TileView</name>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>%n more not shown</numerusform>
            <numerusform>%n more not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::WaitingPanel</name>
    <message numerus="yes">
        <source>%1: %n call(s) waiting</source>
        <translation>
            <numerusform>%1: %n call waiting</numerusform>
            <numerusform>%1: %n calls waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::models::FloorFigures</name>
    <message numerus="yes">
        <source>%n queues</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::models::QueueChangeModel</name>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>%n joins</numerusform>
            <numerusform>%n join</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) this penalty</source>
        <translation>
            <numerusform>%n gets this penalty</numerusform>
            <numerusform>%n get this penalty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave(s)</source>
        <translation>
            <numerusform>%n leaves</numerusform>
            <numerusform>%n leave</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::LinkLabel</name>
    <message numerus="yes">
        <source>Live, %n link(s) stale</source>
        <translation>
            <numerusform>Live, %n link stale</numerusform>
            <numerusform>Live, %n links stale</numerusform>
        </translation>
    </message>
</context>
</TS>
