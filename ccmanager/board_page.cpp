#include "board_page.h"

#include "ask_text.h"
#include "tile_dialog.h"

#include <widgets/theme.h>

#include <QAbstractButton>
#include <QBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

namespace xivocc::ccmanager {

using models::Board;
using models::Tile;
using widgets::Theme;

namespace {

const QString boardKey = QStringLiteral("ccmanager/board");

QToolButton *textButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    return button;
}

} // namespace

BoardPage::BoardPage(client::Session *session, models::FloorFigures *figures, models::Boards *boards,
                     const models::Thresholds *thresholds, QWidget *parent)
    : Page(parent),
      m_session(session),
      m_figures(figures),
      m_boards(boards),
      m_thresholds(thresholds),
      m_view(new BoardView(figures, thresholds, this)),
      m_chooser(new QComboBox(this)),
      m_compose(textButton(tr("Compose"), tr("Add, move and remove tiles"), this)),
      m_tools(makeTools()),
      m_trouble(new NoticeLabel(this)),
      m_board(QSettings().value(boardKey).toString())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addWidget(makeHead());
    layout->addWidget(m_tools);
    layout->addWidget(m_trouble);
    layout->addWidget(m_view, 1);

    connect(m_compose, &QToolButton::toggled, this, [this](bool isComposing) {
        m_tools->setVisible(isComposing);
        m_view->setComposing(isComposing);
    });
    connect(m_view, &BoardView::boardChanged, this, [this] {
        const int position = m_boards->find(m_board);
        if (position >= 0)
            m_boards->replace(position, m_view->board());
        else
            m_boards->add(m_view->board()); // it was removed at another desk meanwhile
    });
    connect(m_view, &BoardView::tileEditRequested, this, &BoardPage::editTile);
    connect(m_view, &BoardView::tileChosen, this, [this](int position) {
        m_edit->setEnabled(position >= 0);
        m_remove->setEnabled(position >= 0);
    });
    connect(m_chooser, &QComboBox::activated, this, &BoardPage::showBoard);
    connect(boards, &models::Boards::changed, this, &BoardPage::listBoards);
    const auto showTrouble = [this] { m_trouble->warn(m_boards->failure()); };
    connect(boards, &models::Boards::failed, this, showTrouble);
    connect(boards, &models::Boards::recovered, this, showTrouble);
    showTrouble();
    auto *fullScreen = new QShortcut(QKeySequence(Qt::Key_F11), this);
    connect(fullScreen, &QShortcut::activated, this, &BoardPage::openFullScreen);
    m_tools->hide();
    listBoards();
}

BoardPage::~BoardPage()
{
    qDeleteAll(m_windows);
}

QWidget *BoardPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *title = new QLabel(tr("Overview"), head);
    title->setObjectName(QStringLiteral("title"));
    m_chooser->setAccessibleName(tr("Board"));
    m_chooser->setMinimumWidth(220);
    m_compose->setCheckable(true);
    auto *fullScreen = textButton(tr("Full screen"), tr("Fill this screen (F11)"), head);
    connect(fullScreen, &QToolButton::clicked, this, &BoardPage::openFullScreen);
    auto *tear = textButton(tr("Own window"), tr("Open the board in a window for another screen"), head);
    connect(tear, &QToolButton::clicked, this, &BoardPage::tearOff);
    auto *more = textButton(tr("Boards"), tr("New board, rename, remove"), head);
    auto *menu = new QMenu(more);
    connect(menu->addAction(tr("New board…")), &QAction::triggered, this, &BoardPage::addBoard);
    connect(menu->addAction(tr("Rename this board…")), &QAction::triggered, this, &BoardPage::renameBoard);
    connect(menu->addAction(tr("Remove this board…")), &QAction::triggered, this, &BoardPage::removeBoard);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);

    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(title);
    layout->addSpacing(Theme::unit);
    layout->addWidget(m_chooser);
    layout->addStretch();
    for (QWidget *button : {static_cast<QWidget *>(m_compose), static_cast<QWidget *>(more),
                            static_cast<QWidget *>(tear), static_cast<QWidget *>(fullScreen)})
        layout->addWidget(button);
    return head;
}

QWidget *BoardPage::makeTools()
{
    auto *tools = new QWidget(this);
    auto *add = textButton(tr("Add a tile…"), tr("Choose what a new tile shows"), tools);
    m_edit = textButton(tr("Change the tile…"), tr("Choose what this tile shows (Enter)"), tools);
    m_remove = textButton(tr("Remove the tile"), tr("Take this tile off the board (Delete)"), tools);
    connect(add, &QToolButton::clicked, this, &BoardPage::addTile);
    connect(m_edit, &QToolButton::clicked, this, [this] { editTile(m_view->chosenTile()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_view->removeTile(m_view->chosenTile()); });
    auto *hint =
        new QLabel(tr("Drag a tile to move it, its lower right corner to resize it; or use the arrow keys, "
                      "with Shift to resize."),
                   tools);
    hint->setObjectName(QStringLiteral("muted"));
    hint->setWordWrap(true);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    for (QToolButton *button : {add, m_edit, m_remove})
        layout->addWidget(button);
    layout->addSpacing(Theme::unit);
    layout->addWidget(hint, 1);
    return tools;
}

void BoardPage::setStale(bool isStale)
{
    m_view->setStale(isStale);
}

void BoardPage::listBoards()
{
    m_chooser->clear();
    for (const Board &board : m_boards->all())
        m_chooser->addItem(board.name);
    showBoard(std::max(0, m_boards->find(m_board)));
}

void BoardPage::showBoard(int position)
{
    const Board &board = m_boards->all()[static_cast<std::size_t>(position)];
    m_board = board.name;
    QSettings().setValue(boardKey, m_board);
    m_chooser->setCurrentIndex(position);
    m_view->setBoard(board);
}

BoardWindow *BoardPage::openWindow()
{
    auto *window =
        new BoardWindow(m_session, m_figures, m_boards, m_thresholds, m_board, BoardWindow::Use::TornOff);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    return window;
}

void BoardPage::openFullScreen()
{
    openWindow()->coverScreen();
}

void BoardPage::tearOff()
{
    openWindow()->show();
}

QString BoardPage::askName(const QString &title, const QString &present)
{
    return askText(this, title, tr("Name of the board"), present).value_or(QString());
}

int BoardPage::positionAfterQuestion(const QString &name)
{
    const int position = m_boards->find(name);
    if (position < 0)
        m_trouble->warn(tr("The board \"%1\" was removed or renamed at another desk meanwhile. Nothing was "
                           "changed; choose the board again.")
                            .arg(name));
    return position;
}

void BoardPage::addBoard()
{
    m_trouble->warn({});
    const QString name = askName(tr("New board"), m_boards->nameNotTaken(tr("My board")));
    if (name.isEmpty())
        return;
    Board board = models::defaultBoard();
    board.name = m_boards->nameNotTaken(name);
    m_board = board.name;
    m_boards->add(board);
    m_compose->setChecked(true);
}

void BoardPage::renameBoard()
{
    m_trouble->warn({});
    const QString before = m_board; // another desk may change what is shown while this one asks
    const QString name = askName(tr("Rename the board"), before);
    if (name.isEmpty() || name == before)
        return;
    const int position = positionAfterQuestion(before);
    if (position < 0)
        return;
    Board board = m_boards->all()[static_cast<std::size_t>(position)];
    const bool isOnlyCase = name.compare(before, Qt::CaseInsensitive) == 0;
    board.name = isOnlyCase ? name : m_boards->nameNotTaken(name);
    m_board = board.name;
    m_boards->replace(position, board);
}

void BoardPage::removeBoard()
{
    m_trouble->warn({});
    const QString name = m_board;
    QMessageBox question(QMessageBox::NoIcon, tr("Remove the board"),
                         tr("Remove the board \"%1\" with its tiles? It cannot be brought back.").arg(name),
                         QMessageBox::Cancel, this);
    const QAbstractButton *remove = question.addButton(tr("Remove it"), QMessageBox::AcceptRole);
    question.button(QMessageBox::Cancel)->setText(tr("Keep it"));
    question.exec();
    if (question.clickedButton() != remove)
        return;
    if (const int position = positionAfterQuestion(name); position >= 0)
        m_boards->remove(position);
}

void BoardPage::addTile()
{
    m_trouble->warn({});
    const QString fullText =
        tr("There is no free place on this board. Remove a tile or make one smaller first.");
    if (!m_view->board().freePlace({1, 1})) {
        QMessageBox::information(this, tr("The board is full"), fullText);
        return;
    }
    const QString name = m_board;
    Tile fresh;
    fresh.place = QRect(0, 0, 3, 2);
    TileDialog dialog(fresh, *m_figures, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int position = positionAfterQuestion(name);
    if (position < 0)
        return;
    showBoard(position);
    if (!m_view->addTile(dialog.tile()))
        m_trouble->warn(fullText);
}

void BoardPage::editTile(int position)
{
    if (position < 0)
        return;
    m_trouble->warn({});
    const QString name = m_board;
    const Tile before = m_view->board().tiles[static_cast<std::size_t>(position)];
    TileDialog dialog(before, *m_figures, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int board = positionAfterQuestion(name);
    if (board < 0)
        return;
    showBoard(board);
    const int now = m_view->board().find(before);
    if (now < 0) {
        m_trouble->warn(tr("The tile was changed or removed at another desk meanwhile. Nothing was changed; "
                           "choose the tile again."));
        return;
    }
    Tile edited = dialog.tile();
    edited.place = m_view->board().tiles[static_cast<std::size_t>(now)].place;
    m_view->replaceTile(now, edited);
}

} // namespace xivocc::ccmanager
