#include "theme.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace xivocc::widgets {

namespace {

QColor pick(Scheme scheme, QRgb light, QRgb dark)
{
    return QColor::fromRgb(scheme == Scheme::Light ? light : dark);
}

QFont programFont()
{
    for (const QString &family :
         {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}) {
        if (QFontDatabase::hasFamily(family)) {
            QFont font(family);
            font.setPixelSize(14);
            return font;
        }
    }
    QFont font;
    font.setPixelSize(14);
    return font;
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

QColor Theme::window() const
{
    return pick(m_scheme, 0xFFF4F6F8, 0xFF14181D);
}
QColor Theme::surface() const
{
    return pick(m_scheme, 0xFFFFFFFF, 0xFF1C2128);
}
QColor Theme::border() const
{
    return pick(m_scheme, 0xFFDDE2E8, 0xFF30373F);
}
QColor Theme::text() const
{
    return pick(m_scheme, 0xFF18202A, 0xFFE7ECF2);
}
QColor Theme::mutedText() const
{
    return pick(m_scheme, 0xFF5A6675, 0xFF9AA6B4);
}
QColor Theme::accent() const
{
    return pick(m_scheme, 0xFF1F5FBF, 0xFF7DB3FF);
}
QColor Theme::selection() const
{
    return pick(m_scheme, 0xFFDFEAFB, 0xFF243754);
}
QColor Theme::hover() const
{
    return pick(m_scheme, 0xFFF1F4F8, 0xFF232A33);
}

ChipColors Theme::chip(AgentPhase phase) const
{
    switch (phase) {
    case AgentPhase::Ready:
    case AgentPhase::LoggedIn:
        return good();
    case AgentPhase::OnCall:
        return {pick(m_scheme, 0xFFDCEBFB, 0xFF14324F), pick(m_scheme, 0xFF0B4A86, 0xFF9CCBFA)};
    case AgentPhase::Ringing:
    case AgentPhase::Dialing:
        return warning();
    case AgentPhase::OnPause:
        return {pick(m_scheme, 0xFFFDE3D3, 0xFF4A2A13), pick(m_scheme, 0xFF8A3A06, 0xFFFBB98C)};
    case AgentPhase::OnWrapup:
        return {pick(m_scheme, 0xFFEBE2FA, 0xFF36255A), pick(m_scheme, 0xFF56308F, 0xFFCDB5FA)};
    case AgentPhase::LoggedOut:
        break;
    }
    return {pick(m_scheme, 0xFFECEEF1, 0xFF2A2F37), pick(m_scheme, 0xFF4A5361, 0xFFA9B2C0)};
}

ChipColors Theme::alarm() const
{
    return {pick(m_scheme, 0xFFFBDDDD, 0xFF541C1F), pick(m_scheme, 0xFF9B1C1C, 0xFFFFB0B0)};
}
ChipColors Theme::good() const
{
    return {pick(m_scheme, 0xFFDDF3E4, 0xFF153D26), pick(m_scheme, 0xFF0F5C2E, 0xFF8FE3AE)};
}
ChipColors Theme::warning() const
{
    return {pick(m_scheme, 0xFFFDF0CF, 0xFF46340B), pick(m_scheme, 0xFF6B4700, 0xFFF7D27A)};
}
ChipColors Theme::past() const
{
    return {pick(m_scheme, 0xFF9C2A78, 0xFFAD3F8A), pick(m_scheme, 0xFFFFFFFF, 0xFFFFFFFF)};
}

QString Theme::iconName(AgentPhase phase)
{
    switch (phase) {
    case AgentPhase::LoggedOut:
        return QStringLiteral("log-out");
    case AgentPhase::LoggedIn:
        return QStringLiteral("log-in");
    case AgentPhase::Ready:
        return QStringLiteral("check");
    case AgentPhase::OnPause:
        return QStringLiteral("pause");
    case AgentPhase::OnWrapup:
        return QStringLiteral("pencil-line");
    case AgentPhase::Ringing:
        return QStringLiteral("bell-ring");
    case AgentPhase::Dialing:
        return QStringLiteral("phone-outgoing");
    case AgentPhase::OnCall:
        return QStringLiteral("phone");
    }
    return {};
}

void Theme::apply(QApplication &app, Scheme scheme)
{
    loadIcons();
    m_scheme = scheme;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QPalette palette;
    palette.setColor(QPalette::Window, window());
    palette.setColor(QPalette::Base, surface());
    palette.setColor(QPalette::AlternateBase, hover());
    palette.setColor(QPalette::Button, surface());
    palette.setColor(QPalette::ToolTipBase, surface());
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text());
    palette.setColor(QPalette::PlaceholderText, mutedText());
    palette.setColor(QPalette::Highlight, accent());
    palette.setColor(QPalette::HighlightedText, pick(scheme, 0xFFFFFFFF, 0xFF0E141B));
    palette.setColor(QPalette::Link, accent());
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mutedText());
    QApplication::setPalette(palette);
    QApplication::setFont(programFont());
    app.setStyleSheet(styleSheet());
    Q_EMIT changed();
}

QString Theme::styleSheet() const
{
    return QStringLiteral(
               "QToolTip { border: 1px solid %2; padding: 6px; background: %1; color: %3; }"
               "QFrame#card { background: %1; border: 1px solid %2; border-radius: 8px; }"
               "QWidget#topBar, QWidget#rail { background: %1; }"
               "QWidget#topBar { border-bottom: 1px solid %2; }"
               "QWidget#rail { border-right: 1px solid %2; }"
               "QLabel#title { font-size: 20px; font-weight: 600; }"
               "QLabel#section { font-size: 15px; font-weight: 600; }"
               "QLabel#muted { color: %4; }"
               "QTableView { background: %1; border: none; selection-background-color: %5; "
               "selection-color: "
               "%3; }"
               "QHeaderView { background: %1; }"
               "QHeaderView::section { background: %1; color: %4; border: none; border-bottom: "
               "1px solid %2; "
               "padding: 8px 4px 8px 12px; " // Qt keeps 8 more to the right for the sort arrow
               "font-size: 12px; font-weight: 600; }"
               "QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: top center; "
               "width: "
               "8px; "
               "height: 8px; }"
               "QTableCornerButton::section { background: %1; border: none; }"
               "QTableWidget::item { padding: 0 9px; }" // Fusion adds 3: under the header's text
               "QLineEdit, QComboBox, QDateTimeEdit { background: %1; border: 1px solid %2; "
               "border-radius: 6px; "
               "padding: "
               "6px 10px; "
               "min-height: 20px; }"
               "QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus { border-color: %6; }"
               "QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }"
               "QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/chevron-down.svg); "
               "width: 12px; "
               "height: 12px; }" // its grey suits both schemes
               "QComboBox { combobox-popup: 0; }"
               "QComboBox QAbstractItemView { background: %1; color: %3; border: 1px solid %2; "
               "outline: none; padding: 4px; selection-background-color: %5; selection-color: %3; }"
               "QSpinBox, QDoubleSpinBox { background: %1; border: 1px solid %2; border-radius: 6px; "
               "padding: 6px 10px; min-height: 20px; }"
               "QTableView QSpinBox { padding: 0 8px; margin: 3px 6px; min-height: 16px; }"
               "QSpinBox:focus, QDoubleSpinBox:focus { border-color: %6; }"
               "QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, "
               "QDoubleSpinBox::down-button { width: 0; border: none; }"
               "QListWidget { background: %1; border: 1px solid %2; border-radius: 6px; padding: "
               "4px; outline: none; }"
               "QListWidget::item { padding: 4px 6px; border-radius: 4px; color: %3; }"
               "QListWidget::item:selected { background: %5; color: %3; }"
               "QListWidget::item:disabled { color: %4; }"
               "QCheckBox::indicator, QListView::indicator, QTableView::indicator { width: 14px; "
               "height: 14px; border: 1px solid %4; border-radius: 3px; background: %1; }"
               "QCheckBox::indicator:checked, QListView::indicator:checked, "
               "QTableView::indicator:checked { background: %6; border-color: %6; image: "
               "url(:/icons/check-%9.svg); }"
               "QCheckBox::indicator:disabled, QListView::indicator:disabled { border-color: %2; }"
               "QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled { "
               "background: %4; border-color: %4; }"
               "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"
               "QDialog#palette { background: %1; border: 1px solid %2; }"
               "QDialog#palette QListWidget { border: none; padding: 0; }"
               "QTabWidget::pane { border: none; border-top: 1px solid %2; }"
               "QTabBar { background: %1; }"
               "QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid "
               "transparent; padding: 10px 16px 8px 16px; color: %4; }"
               "QTabBar::tab:selected { color: %3; border-bottom-color: %6; font-weight: 600; }"
               "QTabBar::tab:hover { color: %3; }"
               "QPushButton, QToolButton { background: %1; border: 1px solid %2; border-radius: "
               "6px; "
               "padding: 6px 12px; min-height: 20px; }"
               "QPushButton:hover, QToolButton:hover { background: %7; }"
               "QPushButton:focus, QToolButton:focus { border-color: %6; }"
               "QPushButton:disabled, QToolButton:disabled { color: %4; }"
               "QPushButton#primary { background: %6; color: %8; border-color: %6; font-weight: "
               "600; }"
               "QPushButton#primary:disabled { background: %2; color: %4; border-color: %2; }"
               "QToolButton#railButton { border: none; border-radius: 6px; padding: 10px 12px; "
               "text-align: "
               "left; }"
               "QToolButton#railButton:checked { background: %5; font-weight: 600; }"
               "QToolButton#flat { border: none; }"
               "QToolButton::menu-indicator { image: none; }"
               "QMenu { background: %1; border: 1px solid %2; padding: 4px; }"
               "QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }"
               "QMenu::item:selected { background: %5; color: %3; }"
               "QSplitter::handle { background: transparent; }"
               "QScrollBar { background: transparent; border: none; }"
               "QScrollBar:vertical { width: 10px; margin: 2px; }"
               "QScrollBar:horizontal { height: 10px; margin: 2px; }"
               "QScrollBar::handle { background: %2; border-radius: 3px; min-height: 32px; "
               "min-width: 32px; }"
               "QScrollBar::handle:hover { background: %4; }"
               "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
               "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
        .arg(surface().name(), border().name(), text().name(), mutedText().name(), selection().name(),
             accent().name(), hover().name(), pick(m_scheme, 0xFFFFFFFF, 0xFF0E141B).name(),
             m_scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

} // namespace xivocc::widgets
