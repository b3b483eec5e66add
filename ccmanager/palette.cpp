#include "palette.h"

#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QKeyEvent>
#include <algorithm>
#include <optional>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {

/// 0: each word begins a word of the text; 1: each occurs somewhere; nothing: one does not.
std::optional<int> rankOf(const PaletteEntry &entry, const QStringList &words)
{
    int rank = 0;
    for (const QString &word : words) {
        const qsizetype place = entry.searched.indexOf(word);
        if (place < 0)
            return std::nullopt;
        if (place > 0 && entry.searched.at(place - 1) != QLatin1Char(' ') &&
            !entry.searched.contains(QLatin1Char(' ') + word))
            rank = 1;
    }
    return rank;
}

} // namespace

Palette::Palette(Entries entries, QWidget *parent)
    : QDialog(parent, Qt::Popup),
      m_source(std::move(entries)),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("palette"));
    m_field->setPlaceholderText(tr("An agent, a queue, a number, a view or an action…"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 2, Theme::unit * 2, Theme::unit * 2, Theme::unit * 2);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    resize(620, 420);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::narrow);
    connect(m_field, &QLineEdit::returnPressed, this, &Palette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::runCurrent);
}

void Palette::popUp()
{
    m_entries = m_source();
    for (PaletteEntry &entry : m_entries)
        entry.searched = (entry.text + QLatin1Char(' ') + entry.keys).toCaseFolded();
    m_field->clear();
    narrow({});
    const QRect window = parentWidget()->frameGeometry();
    move(window.center().x() - width() / 2, window.top() + window.height() / 6);
    show();
    m_field->setFocus();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    constexpr int page = 8;
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? page
                     : key == Qt::Key_PageUp   ? -page
                                               : 0;
    if (step == 0 || m_list->count() == 0)
        return QDialog::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    return true;
}

void Palette::narrow(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto rank = rankOf(m_entries[i], words))
            found.emplace_back(*rank, i);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, std::size_t>::first);
    m_list->clear();
    const QColor color = Theme::instance().text();
    for (const auto &[rank, i] : found) {
        if (m_list->count() == mostShown)
            break;
        const PaletteEntry &entry = m_entries[i];
        auto *item = new QListWidgetItem(
            widgets::icon(entry.icon, color),
            entry.keys.isEmpty() ? entry.text : tr("%1   %2", "what, its number").arg(entry.text, entry.keys),
            m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(i));
        item->setSizeHint(QSize(0, Theme::rowHeight));
    }
    if (m_list->count() == 0) {
        auto *nothing =
            new QListWidgetItem(tr("Nothing is called so. Type a part of a name or a number."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
}

void Palette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !item->data(Qt::UserRole).isValid())
        return;
    const std::function<void()> run = m_entries[item->data(Qt::UserRole).value<qulonglong>()].run;
    hide();
    run();
}

} // namespace xivocc::ccmanager
