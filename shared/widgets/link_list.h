#pragma once

#include <domain/link_health.h>

#include <QFrame>
#include <QGridLayout>
#include <vector>

namespace xivocc::widgets {

/// The server's links one by one: what each is for, whether what it tells is live or since when it is stale,
/// and why.
class LinkList final : public QFrame
{
    Q_OBJECT

public:
    explicit LinkList(QWidget *parent = nullptr);

    void setLinks(const std::vector<LinkHealth> &links);

    /// "XiVO database", translated; unknown names as they are.
    [[nodiscard]] static QString nameOf(const QString &link);
    /// What is stale or impossible while the link is down, translated.
    [[nodiscard]] static QString consequenceOf(const QString &link);

private:
    void fill();

    QGridLayout *m_rows;
    std::vector<LinkHealth> m_links;
};

} // namespace xivocc::widgets
