#pragma once

#include <client/alerts.h>

#include <QFrame>
#include <QHash>
#include <QLabel>
#include <QPushButton>

namespace xivocc::ccmanager {

/// Over every view: the newest alert that nobody has acknowledged, and how many more there are. Hidden when
/// there is none.
class AlertStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit AlertStrip(client::Alerts *alerts, QWidget *parent = nullptr);

    void setReasons(const QHash<QString, QString> &reasons);

Q_SIGNALS:
    void listRequested();

protected:
    void leaveEvent(QEvent *event) override;

private:
    void follow();
    void acknowledge();
    void tint();

    client::Alerts *m_alerts;
    QHash<QString, QString> m_reasons;
    int m_shown = 0; ///< id of the alert; 0: none
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_acknowledge;
    QPushButton *m_list;
};

} // namespace xivocc::ccmanager
