#include <widgets/first_window.h>
#include <widgets/language.h>
#include <widgets/theme.h>

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xivocc"));
    QApplication::setApplicationName(QStringLiteral("xci-admin"));
    xivocc::widgets::Language language;
    language.use(xivocc::widgets::Language::preferred());
    xivocc::widgets::Theme::instance().apply(app, xivocc::widgets::Scheme::Light);
    xivocc::widgets::FirstWindow window(
        QStringLiteral("layers"), QCoreApplication::translate("xci-admin", "XCI administration"),
        QCoreApplication::translate(
            "xci-admin", "Here an administrator will manage the users, numbers and entities of many XiVOs."),
        QCoreApplication::translate("xci-admin",
                                    "It is not built yet. Until then use each XiVO's own web interface."));
    window.show();
    return QApplication::exec();
}
