#include <widgets/first_window.h>
#include <widgets/language.h>
#include <widgets/theme.h>

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xivocc"));
    QApplication::setApplicationName(QStringLiteral("agentdesk"));
    xivocc::widgets::Language language;
    language.use(xivocc::widgets::Language::preferred());
    xivocc::widgets::Theme::instance().apply(app, xivocc::widgets::Scheme::Light);
    xivocc::widgets::FirstWindow window(
        QStringLiteral("headphones"), QCoreApplication::translate("agentdesk", "Agent desk"),
        QCoreApplication::translate(
            "agentdesk", "Here an agent will see the present call and state, pause, dial and transfer."),
        QCoreApplication::translate("agentdesk", "It is not built yet. Until then supervisors log agents in "
                                                 "and out and pause them with CCManager."));
    window.show();
    return QApplication::exec();
}
