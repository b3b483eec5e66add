<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
    <name>xivocc::ccmanager::QueuesView</name>
    <message numerus="yes">
        <source>%1: %n call(s) waiting</source>
        <translation>
            <numerusform>%1: %n call waiting</numerusform>
            <numerusform>%1: %n calls waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
