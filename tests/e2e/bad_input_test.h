#pragma once

#include <support/program.h>

#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// The running server, with every interface of XiVO behind it, is told each command of the protocol table
/// with each field damaged in each way: the session lives on, hears why, and nobody else notices.
class BadInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyCommandHasItsRows();
    void damagedField_data();
    void damagedField();
    void commandOfNobody();

private:
    QTemporaryDir m_directory;
    quint16 m_api = 0;
    std::unique_ptr<xivocc::testing::Program> m_xivo;
    std::unique_ptr<xivocc::testing::Program> m_server;
};
