#pragma once

#include <domain/agent_state.h>

#include <QColor>
#include <QObject>

class QApplication;

namespace xivocc::widgets {

enum class Scheme { Light, Dark };

/// Background and text of a chip; their contrast is at least 4.5:1 (WCAG AA).
struct ChipColors
{
    QColor background;
    QColor text;
};

/// The look of all windows: one palette for light and one for dark, one spacing unit, one type scale, and
/// the colours of states, defined here once. GUI thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    static constexpr int unit = 8; ///< spacing in device-independent pixels
    static constexpr int rowHeight = 36;

    [[nodiscard]] static Theme &instance();

    /// Sets style, palette, font and style sheet of the program.
    void apply(QApplication &app, Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    [[nodiscard]] QColor window() const;
    [[nodiscard]] QColor surface() const;
    [[nodiscard]] QColor border() const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor mutedText() const;
    [[nodiscard]] QColor accent() const;
    [[nodiscard]] QColor selection() const;
    [[nodiscard]] QColor hover() const;

    [[nodiscard]] ChipColors chip(AgentPhase phase) const;
    [[nodiscard]] ChipColors alarm() const;
    [[nodiscard]] ChipColors good() const;
    [[nodiscard]] ChipColors warning() const;
    /// Of what shows another time than now, and of nothing else.
    [[nodiscard]] ChipColors past() const;
    /// Name of the icon that stands for a phase, so that colour never carries the meaning alone.
    [[nodiscard]] static QString iconName(AgentPhase phase);

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    [[nodiscard]] QString styleSheet() const;

    Scheme m_scheme = Scheme::Light;
};

} // namespace xivocc::widgets
