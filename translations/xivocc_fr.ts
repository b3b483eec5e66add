<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>HistoryText</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n répondu</numerusform>
            <numerusform>%n répondus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n abandoned</source>
        <translation>
            <numerusform>%n abandon</numerusform>
            <numerusform>%n abandons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % in time</source>
        <translation>%1 % à temps</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of an enumeration</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Last 60 minutes: %1.</source>
        <translation>60 dernières minutes : %1.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n call(s) waited, at %1.</source>
        <translation>
            <numerusform>Au plus %n appel en attente, à %1.</numerusform>
            <numerusform>Au plus %n appels en attente, à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation>Aujourd’hui : %1.</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>from to: what happened</comment>
        <translation>De %1 à %2 : %3</translation>
    </message>
</context>
<context>
    <name>agentdesk</name>
    <message>
        <source>Agent desk</source>
        <translation>Poste agent</translation>
    </message>
    <message>
        <source>Here an agent will see the present call and state, pause, dial and transfer.</source>
        <translation>Un agent verra ici son appel et son état, se mettra en pause, composera et transférera.</translation>
    </message>
    <message>
        <source>It is not built yet. Until then supervisors log agents in and out and pause them with CCManager.</source>
        <translation>Ce programme n’est pas encore construit. En attendant, les superviseurs connectent, déconnectent et mettent en pause les agents avec CCManager.</translation>
    </message>
</context>
<context>
    <name>xci-admin</name>
    <message>
        <source>XCI administration</source>
        <translation>Administration XCI</translation>
    </message>
    <message>
        <source>Here an administrator will manage the users, numbers and entities of many XiVOs.</source>
        <translation>Un administrateur gérera ici les utilisateurs, les numéros et les entités de plusieurs XiVO.</translation>
    </message>
    <message>
        <source>It is not built yet. Until then use each XiVO&apos;s own web interface.</source>
        <translation>Ce programme n’est pas encore construit. En attendant, utilisez l’interface web de chaque XiVO.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AgentActions</name>
    <message>
        <source>Log in…</source>
        <translation>Connecter…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Unpause</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Sans motif</translation>
    </message>
    <message>
        <source>Log in %1</source>
        <translation>Connecter %1</translation>
    </message>
    <message>
        <source>Extension of the phone that %1 works with:</source>
        <translation>Numéro du poste sur lequel %1 travaille :</translation>
    </message>
    <message>
        <source>Log out %1?</source>
        <translation>Déconnecter %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>Log out %n agents?</source>
        <translation>
            <numerusform>Déconnecter %n agent ?</numerusform>
            <numerusform>Déconnecter %n agents ?</numerusform>
        </translation>
    </message>
    <message>
        <source>No queue calls reach a logged-out agent. A call in progress goes on.</source>
        <translation>Un agent déconnecté ne reçoit plus d’appels de file. Un appel en cours continue.</translation>
    </message>
    <message>
        <source>Dismiss the refusal</source>
        <translation>Effacer le refus</translation>
    </message>
    <message>
        <source>Listen in</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Your telephone rings; you hear the call and nobody hears you.</source>
        <translation>Votre téléphone sonne ; vous entendez l’appel et personne ne vous entend.</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Souffler</translation>
    </message>
    <message>
        <source>Your telephone rings; you hear the call and only the agent hears you.</source>
        <translation>Votre téléphone sonne ; vous entendez l’appel et seul l’agent vous entend.</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>Intervenir</translation>
    </message>
    <message>
        <source>Your telephone rings; the agent and the caller both hear you.</source>
        <translation>Votre téléphone sonne ; l’agent et l’appelant vous entendent.</translation>
    </message>
    <message>
        <source>Extension in use</source>
        <translation>Poste occupé</translation>
    </message>
    <message>
        <source>%1 works with extension %2 (%3).</source>
        <translation>%1 travaille au poste %2 (%3).</translation>
    </message>
    <message>
        <source>Whoever logs in there next takes the phone: %1 is logged out.</source>
        <translation>Qui s’y connecte prend le poste : %1 sera déconnecté.</translation>
    </message>
    <message>
        <source>Log in and take the phone</source>
        <translation>Connecter et prendre le poste</translation>
    </message>
    <message>
        <source>%1 was removed from XiVO meanwhile, so nobody was logged in with extension %2.</source>
        <translation>%1 a été supprimé de XiVO entre-temps : personne n’a été connecté sur le poste %2.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AgentStateStrip</name>
    <message>
        <source>%1: %2</source>
        <comment>state: how many agents</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of an enumeration</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AgentsView</name>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Filter the agents</source>
        <translation>Filtrer les agents</translation>
    </message>
    <message numerus="yes">
        <source>%n logged in</source>
        <translation>
            <numerusform>%n connecté</numerusform>
            <numerusform>%n connectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on call</source>
        <translation>
            <numerusform>%n en appel</numerusform>
            <numerusform>%n en appel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n en pause</numerusform>
            <numerusform>%n en pause</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Filter: name, number…</source>
        <translation>Filtrer : nom, numéro…</translation>
    </message>
    <message>
        <source>Export the visible rows…</source>
        <translation>Exporter les lignes affichées…</translation>
    </message>
    <message>
        <source>No agent matches now. Widen the filter, or choose “Show all” in a button above.</source>
        <translation>Aucun agent ne correspond en ce moment. Élargissez le filtre, ou choisissez « Tout afficher » dans un bouton ci-dessus.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertRuleDialog</name>
    <message>
        <source>With a sound</source>
        <translation>Avec un son</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation>Nouvelle règle d’alerte</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>Règle d’alerte</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Ce qui est surveillé</translation>
    </message>
    <message>
        <source>above</source>
        <translation>au-dessus de</translation>
    </message>
    <message>
        <source>below</source>
        <translation>au-dessous de</translation>
    </message>
    <message>
        <source>Above or below</source>
        <translation>Au-dessus ou au-dessous</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>any reason</source>
        <translation>tout motif</translation>
    </message>
    <message>
        <source>Pause reason</source>
        <translation>Motif de pause</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Unit of the duration</source>
        <translation>Unité de la durée</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>aussitôt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Where it is watched</source>
        <translation>Où la règle surveille</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It is about</source>
        <translation>Elle porte sur</translation>
    </message>
    <message>
        <source>When it is</source>
        <translation>Quand c’est</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent : %1</translation>
    </message>
    <message>
        <source>All agents, also those to come</source>
        <translation>Tous les agents, à venir compris</translation>
    </message>
    <message>
        <source>Each queue, also those to come</source>
        <translation>Chaque file, à venir comprises</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Choose at least one queue or group first.</source>
        <translation>Choisissez d’abord au moins une file ou un groupe.</translation>
    </message>
    <message>
        <source>Somebody else has removed this rule meanwhile. Save makes it anew.</source>
        <translation>Quelqu’un d’autre a supprimé cette règle entre-temps. Enregistrer la recrée.</translation>
    </message>
    <message>
        <source>The rule was not kept. %1</source>
        <translation>La règle n’a pas été conservée. %1</translation>
    </message>
    <message>
        <source>Somebody else has changed this rule meanwhile, to “%1: %2”. Save puts yours in its place, Cancel keeps theirs.</source>
        <translation>Quelqu&apos;un d&apos;autre a modifié cette règle entre-temps, en « %1 : %2 ». Enregistrer met la vôtre à sa place, Annuler garde la sienne.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of this rule were removed from XiVO and go from it when you save.</source>
        <translation>
            <numerusform>%n groupe de cette règle a été supprimé de XiVO et la quittera à l’enregistrement.</numerusform>
            <numerusform>%n groupes de cette règle ont été supprimés de XiVO et la quitteront à l’enregistrement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s) of this rule were removed from XiVO and go from it when you save.</source>
        <translation>
            <numerusform>%n file de cette règle a été supprimée de XiVO et la quittera à l’enregistrement.</numerusform>
            <numerusform>%n files de cette règle ont été supprimées de XiVO et la quitteront à l’enregistrement.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is left: choose where it is watched now.</source>
        <translation>Il n’en reste aucune : choisissez où surveiller désormais.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertRuleList</name>
    <message>
        <source>No rule yet. A rule says what the server watches for everybody, for example more than 5 calls that wait for 30 seconds.</source>
        <translation>Aucune règle pour l’instant. Une règle dit ce que le serveur surveille pour tous, par exemple plus de 5 appels en attente pendant 30 secondes.</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nouvelle règle…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Règles d’alerte</translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation>Supprimer une règle</translation>
    </message>
    <message>
        <source>Remove the rule &quot;%1&quot;?</source>
        <translation>Supprimer la règle « %1 » ?</translation>
    </message>
    <message>
        <source>Its alerts end for everybody; the history keeps them.</source>
        <translation>Ses alertes prennent fin pour tous ; l’historique les garde.</translation>
    </message>
    <message>
        <source>all agents</source>
        <translation>tous les agents</translation>
    </message>
    <message>
        <source>each queue</source>
        <translation>chaque file</translation>
    </message>
    <message>
        <source>removed queue</source>
        <translation>file supprimée</translation>
    </message>
    <message>
        <source>removed group</source>
        <translation>groupe supprimé</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertSignals</name>
    <message>
        <source>Alert: %1</source>
        <translation>Alerte : %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertStrip</name>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Tell everybody that you take care of it</source>
        <translation>Dire à tous que vous vous en occupez</translation>
    </message>
    <message numerus="yes">
        <source>%1 — and %n more</source>
        <translation>
            <numerusform>%1 — et %n autre</numerusform>
            <numerusform>%1 — et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alerte : %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::AlertsPage</name>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Sound on this computer</source>
        <translation>Son sur cet ordinateur</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Afficher les plus anciennes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Filter: queue, agent, rule…</source>
        <translation>Filtrer : file, agent, règle…</translation>
    </message>
    <message>
        <source>Filter the alerts</source>
        <translation>Filtrer les alertes</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Standing alerts</source>
        <translation>Alertes en cours</translation>
    </message>
    <message>
        <source>No alert stands. The rules say what the server watches.</source>
        <translation>Aucune alerte en cours. Les règles disent ce que le serveur surveille.</translation>
    </message>
    <message>
        <source>Tell everybody that you take care of the selected alerts</source>
        <translation>Dire à tous que vous vous occupez des alertes choisies</translation>
    </message>
    <message>
        <source>Past alerts</source>
        <translation>Alertes passées</translation>
    </message>
    <message>
        <source>No alert fired in this time.</source>
        <translation>Aucune alerte pendant cette période.</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Period of the history</source>
        <translation>Période de l’historique</translation>
    </message>
    <message>
        <source>Standing (%1)</source>
        <translation>En cours (%1)</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::BoardPage</name>
    <message>
        <source>Compose</source>
        <translation>Composer</translation>
    </message>
    <message>
        <source>Add, move and remove tiles</source>
        <translation>Ajouter, déplacer et retirer des tuiles</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Fill this screen (F11)</source>
        <translation>Remplir cet écran (F11)</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Fenêtre à part</translation>
    </message>
    <message>
        <source>Open the board in a window for another screen</source>
        <translation>Ouvrir le tableau dans une fenêtre pour un autre écran</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>New board, rename, remove</source>
        <translation>Nouveau tableau, renommer, supprimer</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>Nouveau tableau…</translation>
    </message>
    <message>
        <source>Rename this board…</source>
        <translation>Renommer ce tableau…</translation>
    </message>
    <message>
        <source>Remove this board…</source>
        <translation>Supprimer ce tableau…</translation>
    </message>
    <message>
        <source>Add a tile…</source>
        <translation>Ajouter une tuile…</translation>
    </message>
    <message>
        <source>Choose what a new tile shows</source>
        <translation>Choisir ce que montre une nouvelle tuile</translation>
    </message>
    <message>
        <source>Change the tile…</source>
        <translation>Modifier la tuile…</translation>
    </message>
    <message>
        <source>Choose what this tile shows (Enter)</source>
        <translation>Choisir ce que montre cette tuile (Entrée)</translation>
    </message>
    <message>
        <source>Remove the tile</source>
        <translation>Retirer la tuile</translation>
    </message>
    <message>
        <source>Take this tile off the board (Delete)</source>
        <translation>Retirer cette tuile du tableau (Suppr)</translation>
    </message>
    <message>
        <source>Drag a tile to move it, its lower right corner to resize it; or use the arrow keys, with Shift to resize.</source>
        <translation>Faites glisser une tuile pour la déplacer, son coin inférieur droit pour la redimensionner ; ou utilisez les flèches, avec Maj pour redimensionner.</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>Nom du tableau</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>Nouveau tableau</translation>
    </message>
    <message>
        <source>My board</source>
        <translation>Mon tableau</translation>
    </message>
    <message>
        <source>Rename the board</source>
        <translation>Renommer le tableau</translation>
    </message>
    <message>
        <source>Remove the board</source>
        <translation>Supprimer le tableau</translation>
    </message>
    <message>
        <source>Remove the board &quot;%1&quot; with its tiles? It cannot be brought back.</source>
        <translation>Supprimer le tableau « %1 » et ses tuiles ? Il ne pourra pas être récupéré.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>The board is full</source>
        <translation>Le tableau est plein</translation>
    </message>
    <message>
        <source>There is no free place on this board. Remove a tile or make one smaller first.</source>
        <translation>Il n’y a plus de place libre sur ce tableau. Retirez d’abord une tuile ou réduisez-en une.</translation>
    </message>
    <message>
        <source>The board &quot;%1&quot; was removed or renamed at another desk meanwhile. Nothing was changed; choose the board again.</source>
        <translation>Le tableau « %1 » a été supprimé ou renommé entre-temps sur un autre poste. Rien n’a été modifié ; choisissez de nouveau le tableau.</translation>
    </message>
    <message>
        <source>The tile was changed or removed at another desk meanwhile. Nothing was changed; choose the tile again.</source>
        <translation>La tuile a été modifiée ou supprimée entre-temps sur un autre poste. Rien n’a été modifié ; choisissez de nouveau la tuile.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::BoardWindow</name>
    <message>
        <source>%1 – CCManager</source>
        <comment>board – program</comment>
        <translation>%1 – CCManager</translation>
    </message>
    <message>
        <source>There is no board &quot;%1&quot;. The boards of this user are: %2.</source>
        <translation>Il n’y a pas de tableau « %1 ». Les tableaux de cet utilisateur sont : %2.</translation>
    </message>
    <message>
        <source>Out of date: nothing heard since %1. It connects again by itself.</source>
        <translation>Données périmées : plus rien reçu depuis %1. La reconnexion se fait toute seule.</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>The server has not let this screen in since %1, and it is not tried again by itself. %2</source>
        <translation>Le serveur ne laisse plus entrer cet écran depuis %1, et aucun nouvel essai n’est fait automatiquement. %2</translation>
    </message>
    <message>
        <source>Out of date: the server has not let you in since %1. Log in again in the window of CCManager.</source>
        <translation>Plus à jour : le serveur ne vous laisse plus entrer depuis %1. Reconnectez-vous dans la fenêtre de CCManager.</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>Connexion au serveur…</translation>
    </message>
    <message>
        <source>Not connected yet. %1 It tries again by itself.</source>
        <translation>Pas encore connecté. %1 De nouveaux essais sont faits automatiquement.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::CallbackImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>Importer dans %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import callbacks</source>
        <translation>Importer des rappels</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A file in UTF-8 whose fields are separated by |. Its first line names them: phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period</source>
        <translation>Un fichier en UTF-8 dont les champs sont séparés par |. Sa première ligne les nomme : phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period</translation>
    </message>
    <message>
        <source>File of callbacks</source>
        <translation>Fichier de rappels</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut être lu : %2.</translation>
    </message>
    <message>
        <source>The file is larger than %1 KiB. Divide it and import the parts one after the other.</source>
        <translation>Le fichier dépasse %1 Kio. Divisez-le et importez les parties l’une après l’autre.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: %2</source>
        <translation>La ligne %1 ne peut être lue : %2</translation>
    </message>
    <message>
        <source>There is no request in the file: it needs a line that names the fields, and one for each request.</source>
        <translation>Il n’y a aucune demande dans le fichier : il faut une ligne qui nomme les champs, puis une par demande.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s)</source>
        <translation>
            <numerusform>%1 : %n demande</numerusform>
            <numerusform>%1 : %n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through the lines, then import them. If one cannot be taken, none is.</source>
        <translation>Relisez les lignes, puis importez-les. Si l’une ne peut être prise, aucune ne l’est.</translation>
    </message>
    <message>
        <source>The server checks the lines…</source>
        <translation>Le serveur vérifie les lignes…</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) imported.</source>
        <translation>
            <numerusform>%n demande importée.</numerusform>
            <numerusform>%n demandes importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) cannot be taken. Mend them in the file and choose it again.</source>
        <translation>
            <numerusform>Rien n’a été importé : %n ligne ne peut être prise. Corrigez-la dans le fichier et choisissez-le de nouveau.</numerusform>
            <numerusform>Rien n’a été importé : %n lignes ne peuvent être prises. Corrigez-les dans le fichier et choisissez-le de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The names of the fields in the first line are not separated by |. Export the file anew with | between the fields, or put it in place of each separator.</source>
        <translation>Les noms des champs de la première ligne ne sont pas séparés par |. Exportez de nouveau le fichier avec | entre les champs, ou remplacez-y chaque séparateur par |.</translation>
    </message>
    <message>
        <source>Nothing was imported, because of the first line: %1</source>
        <translation>Rien n’a été importé, à cause de la première ligne : %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::CallbacksPage</name>
    <message>
        <source>New list…</source>
        <translation>Nouvelle liste…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Download tickets…</source>
        <translation>Télécharger les tickets…</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Filter: number, name, company…</source>
        <translation>Filtrer : numéro, nom, société…</translation>
    </message>
    <message>
        <source>Filter the callbacks</source>
        <translation>Filtrer les rappels</translation>
    </message>
    <message>
        <source>Callback lists</source>
        <translation>Listes de rappels</translation>
    </message>
    <message>
        <source>Open callback requests</source>
        <translation>Demandes de rappel ouvertes</translation>
    </message>
    <message>
        <source>No customer waits for a call in this list.</source>
        <translation>Aucun client n’attend d’appel dans cette liste.</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <comment>list, open requests, queue</comment>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>There is no callback list yet. Make one for a queue, then import requests.</source>
        <translation>Il n’y a pas encore de liste de rappels. Créez-en une pour une file, puis importez des demandes.</translation>
    </message>
    <message>
        <source>%1: %2 open, %3 taken</source>
        <translation>%1 : %2 ouvertes, %3 prises</translation>
    </message>
    <message>
        <source>New callback list</source>
        <translation>Nouvelle liste de rappels</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Queue whose agents call</source>
        <translation>File dont les agents rappellent</translation>
    </message>
    <message>
        <source>The list %1 is made.</source>
        <translation>La liste %1 est créée.</translation>
    </message>
    <message>
        <source>Download the tickets</source>
        <translation>Télécharger les tickets</translation>
    </message>
    <message>
        <source>tickets %1.csv</source>
        <translation>tickets %1.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The tickets are in %1.</source>
        <translation>Les tickets sont dans %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 ne peut être écrit : %2. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ChangeQueuesDialog</name>
    <message numerus="yes">
        <source>Add %n agent(s) to queues and remove from queues</source>
        <translation>
            <numerusform>Ajouter %n agent à des files et le retirer de files</numerusform>
            <numerusform>Ajouter %n agents à des files et les retirer de files</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a penalty to add them to a queue, press − to remove them from one. Queues without an entry stay as they are.</source>
        <translation>Saisissez une pénalité pour les ajouter à une file, appuyez sur − pour les en retirer. Les files sans saisie restent telles quelles.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ChangesReview</name>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged, because defaults belong to a XiVO user and these have none: %1</source>
        <translation>Inchangés, car la configuration par défaut appartient à un utilisateur XiVO et ceux-ci n’en ont pas : %1</translation>
    </message>
    <message>
        <source>Unchanged, because they have no default configuration: %1</source>
        <translation>Inchangés, car ils n’ont pas de configuration par défaut : %1</translation>
    </message>
    <message>
        <source>Unchanged, because they are so already: %1</source>
        <translation>Inchangés, car ils sont déjà ainsi : %1</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Rien ne change</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved yet</source>
        <translation>
            <numerusform>%n changement, pas encore enregistré</numerusform>
            <numerusform>%n changements, pas encore enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done, waiting for XiVO…</source>
        <translation>%1 sur %2 effectués, en attente de XiVO…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done</source>
        <translation>
            <numerusform>%n changement effectué</numerusform>
            <numerusform>%n changements effectués</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 refused</source>
        <translation>%1 sur %2 effectués, %3 refusés</translation>
    </message>
    <message>
        <source>Stopped; waiting for XiVO to answer what was sent…</source>
        <translation>Arrêté ; en attente des réponses de XiVO à ce qui a été envoyé…</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 refused, %4 not sent</source>
        <translation>%1 sur %2 effectués, %3 refusés, %4 non envoyés</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::CheckList</name>
    <message>
        <source>Search…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>Chercher dans %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ChoiceButton</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>%1: all</source>
        <comment>what is narrowed by</comment>
        <translation>%1 : tous</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n chosen</source>
        <translation>
            <numerusform>%1 : %n choisi</numerusform>
            <numerusform>%1 : %n choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::CountedCheckList</name>
    <message>
        <source>%1: %2 of %3</source>
        <comment>what, ticked, all</comment>
        <translation>%1 : %2 sur %3</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::DayChart</name>
    <message>
        <source>Answered</source>
        <translation>Répondus</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandons</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Présentés</translation>
    </message>
    <message>
        <source>In time, %</source>
        <translation>À temps, %</translation>
    </message>
    <message>
        <source>How this queue&apos;s day went is not known yet.</source>
        <translation>Le déroulement de la journée de cette file n’est pas encore connu.</translation>
    </message>
    <message>
        <source>No calls yet today.</source>
        <translation>Aucun appel pour l’instant aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::EditQueuesDialog</name>
    <message>
        <source>Queues of %1</source>
        <translation>Files de %1</translation>
    </message>
    <message>
        <source>Type a penalty into a cell; empty it to leave the queue. “Default” is what applying the default configuration makes active.</source>
        <translation>Saisissez une pénalité dans une cellule ; videz-la pour quitter la file. « Défaut » est ce que l’application de la configuration par défaut rend actif.</translation>
    </message>
    <message>
        <source>Type a penalty into a cell; empty it to leave the queue. There are no defaults: they belong to a XiVO user, and this agent has none. Attach one to him in XiVO.</source>
        <translation>Saisissez une pénalité dans une cellule ; videz-la pour quitter la file. Pas de valeurs par défaut : elles appartiennent à un utilisateur XiVO, et cet agent n’en a pas. Associez-lui-en un dans XiVO.</translation>
    </message>
    <message>
        <source>Set default</source>
        <translation>Définir par défaut</translation>
    </message>
    <message>
        <source>Copies the active penalties to the default ones</source>
        <translation>Copie les pénalités actives vers celles par défaut</translation>
    </message>
    <message>
        <source>Set current</source>
        <translation>Rendre actif</translation>
    </message>
    <message>
        <source>Copies the default penalties to the active ones</source>
        <translation>Copie les pénalités par défaut vers les actives</translation>
    </message>
    <message>
        <source>%1 was removed from XiVO meanwhile: his queues cannot be saved any more. What you entered stays here to be read.</source>
        <translation>%1 a été supprimé de XiVO entre-temps : ses files ne peuvent plus être enregistrées. Votre saisie reste lisible ici.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::EntryDialog</name>
    <message>
        <source>Discard what you entered?</source>
        <translation>Abandonner votre saisie ?</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Elle n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::GlobalView</name>
    <message>
        <source>Move to…</source>
        <translation>Déplacer vers…</translation>
    </message>
    <message>
        <source>Add to…</source>
        <translation>Ajouter à…</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Retirer de la file</translation>
    </message>
    <message>
        <source>Dismiss refusals</source>
        <translation>Effacer les refus</translation>
    </message>
    <message>
        <source>Global view</source>
        <translation>Vue globale</translation>
    </message>
    <message>
        <source>Filter: agent, number, group…</source>
        <translation>Filtrer : agent, numéro, groupe…</translation>
    </message>
    <message>
        <source>Filter the agents</source>
        <translation>Filtrer les agents</translation>
    </message>
    <message>
        <source>Fold groups</source>
        <translation>Replier les groupes</translation>
    </message>
    <message>
        <source>Show each group as one chip</source>
        <translation>Montrer chaque groupe en une seule pastille</translation>
    </message>
    <message>
        <source>All groups and agents</source>
        <translation>Groupes et agents</translation>
    </message>
    <message>
        <source>What becomes of the changes</source>
        <translation>Ce que deviennent les modifications</translation>
    </message>
    <message>
        <source>%1? Who is removed takes no more of its calls.</source>
        <translation>%1 ? Qui est retiré n’en prend plus les appels.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused; the latest: %1</source>
        <translation>
            <numerusform>%n refus ; le dernier : %1</numerusform>
            <numerusform>%n refus ; le dernier : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for XiVO to confirm.</source>
        <translation>
            <numerusform>%n modification attend la confirmation de XiVO.</numerusform>
            <numerusform>%n modifications attendent la confirmation de XiVO.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag chips to another queue or penalty to move them, with Ctrl to add them. Keyboard: arrows, Space selects, M moves, A adds, Delete removes.</source>
        <translation>Glissez les pastilles vers une autre file ou pénalité pour les déplacer, avec Ctrl pour les ajouter. Clavier : flèches, Espace sélectionne, M déplace, A ajoute, Suppr retire.</translation>
    </message>
    <message>
        <source>No queue yet. They appear as soon as the server has read the XiVO database.</source>
        <translation>Pas encore de file. Elles apparaissent dès que le serveur a lu la base de XiVO.</translation>
    </message>
    <message>
        <source>All queues are hidden. Choose above which ones to show.</source>
        <translation>Toutes les files sont masquées. Choisissez ci-dessus celles à montrer.</translation>
    </message>
    <message>
        <source>Nobody in these queues matches &quot;%1&quot;. Clear the filter to see everybody.</source>
        <translation>Personne dans ces files ne correspond à « %1 ». Effacez le filtre pour voir tout le monde.</translation>
    </message>
    <message>
        <source>No agent yet. They appear as soon as the server has read the XiVO database.</source>
        <translation>Pas encore d’agent. Ils apparaissent dès que le serveur a lu la base de XiVO.</translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation>Déplacer %1 vers</translation>
    </message>
    <message>
        <source>Add %1 to</source>
        <translation>Ajouter %1 à</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::MainWindow</name>
    <message>
        <source>CCManager</source>
        <translation>CCManager</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>user on server</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files d’attente</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>The server does not hear the PBX at the moment: what you see may be out of date. It tries again by itself.</source>
        <translation>Le serveur n’entend plus le PBX pour le moment : ce que vous voyez peut être périmé. Il réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The link to the server is interrupted: what you see may be out of date. CCManager connects again by itself. %1</source>
        <translation>La liaison avec le serveur est interrompue : ce que vous voyez peut être périmé. CCManager se reconnecte de lui-même. %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Global view</source>
        <translation>Vue globale</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Alerts (%1)</source>
        <translation>Alertes (%1)</translation>
    </message>
    <message>
        <source>Rights of users…</source>
        <translation>Droits des utilisateurs…</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Your session</source>
        <translation>Votre session</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave this session</source>
        <translation>Quitter cette session</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>The server does not let you in any more: what you see is out of date, and CCManager does not try again by itself. %1</source>
        <translation>Le serveur ne vous laisse plus entrer : ce que vous voyez n’est plus à jour, et CCManager ne réessaie pas de lui-même. %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::MembershipActions</name>
    <message>
        <source>Edit queues…</source>
        <translation>Modifier les files…</translation>
    </message>
    <message>
        <source>Apply default configuration…</source>
        <translation>Appliquer la configuration par défaut…</translation>
    </message>
    <message>
        <source>From scratch…</source>
        <translation>À partir de zéro…</translation>
    </message>
    <message>
        <source>From active configuration…</source>
        <translation>À partir de la configuration active…</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Create base configuration</source>
        <translation>Créer une configuration de base</translation>
    </message>
    <message>
        <source>Add to and remove from queues…</source>
        <translation>Ajouter à des files et retirer de files…</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::MembershipDialog</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left to change. Close this window.</source>
        <translation>Il ne reste personne à modifier. Fermez cette fenêtre.</translation>
    </message>
    <message>
        <source>Removed from XiVO meanwhile: %1. Nothing is saved for them; all that you entered stays.</source>
        <translation>Supprimés de XiVO entre-temps : %1. Rien n’est enregistré pour eux ; toute votre saisie reste.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Review the changes…</source>
        <translation>Revoir les changements…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Sends no more of the changes</source>
        <translation>N’envoie plus aucun changement</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::MembershipEditor</name>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>No queue. Add one below.</source>
        <translation>Aucune file. Ajoutez-en une ci-dessous.</translation>
    </message>
    <message>
        <source>Queue to add</source>
        <translation>File à ajouter</translation>
    </message>
    <message>
        <source>Number or name of a queue</source>
        <translation>Numéro ou nom d’une file</translation>
    </message>
    <message>
        <source>Add queue</source>
        <translation>Ajouter la file</translation>
    </message>
    <message>
        <source>Empty the row</source>
        <translation>Vider la ligne</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Enlever de la liste</translation>
    </message>
    <message>
        <source>Leave the queue</source>
        <translation>Quitter la file</translation>
    </message>
    <message>
        <source>A penalty is a whole number from 0 (called first) to %1; an empty cell means: not in the queue.</source>
        <translation>Une pénalité est un nombre entier de 0 (appelé en premier) à %1 ; une cellule vide signifie : hors de la file.</translation>
    </message>
    <message>
        <source>There is no queue “%1”. Choose one from the list.</source>
        <translation>Il n’y a pas de file « %1 ». Choisissez-en une dans la liste.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::Page</name>
    <message>
        <source>Nothing is granted to you yet. An administrator grants queues and groups of agents under “Rights of users…”; they appear here at once.</source>
        <translation>Aucun droit ne vous est encore accordé. Un administrateur accorde files d’attente et groupes d’agents sous « Droits des utilisateurs… » ; ils apparaissent ici aussitôt.</translation>
    </message>
    <message>
        <source>Nothing here yet. Queues and agents appear as soon as the server has read the XiVO database; the link at the top says whether it can.</source>
        <translation>Rien ici pour l’instant. Files d’attente et agents apparaissent dès que le serveur a lu la base de données de XiVO ; le lien en haut dit s’il le peut.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::Palette</name>
    <message>
        <source>An agent, a queue, a number, a view or an action…</source>
        <translation>Un agent, une file, un numéro, une vue ou une action…</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what, its number</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Nothing is called so. Type a part of a name or a number.</source>
        <translation>Rien ne s’appelle ainsi. Tapez une partie d’un nom ou d’un numéro.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PaletteEntries</name>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Log in %1…</source>
        <translation>Connecter %1…</translation>
    </message>
    <message>
        <source>Log out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Unpause %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Pause %1: %2</source>
        <comment>agent, reason</comment>
        <translation>Mettre %1 en pause : %2</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Listen to %1</source>
        <translation>Écouter %1</translation>
    </message>
    <message>
        <source>Whisper to %1</source>
        <translation>Souffler à %1</translation>
    </message>
    <message>
        <source>Barge in on %1</source>
        <translation>Intervenir chez %1</translation>
    </message>
    <message>
        <source>Show the queue %1</source>
        <translation>Afficher la file %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Thresholds of the queues…</source>
        <translation>Seuils des files…</translation>
    </message>
    <message>
        <source>Rights of users…</source>
        <translation>Droits des utilisateurs…</translation>
    </message>
    <message>
        <source>Light or dark theme</source>
        <translation>Thème clair ou sombre</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
    <message>
        <source>Leave this session</source>
        <translation>Quitter cette session</translation>
    </message>
    <message>
        <source>Edit the queues of %1…</source>
        <translation>Modifier les files de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n selected agent(s)</source>
        <comment>action</comment>
        <translation>
            <numerusform>%1 : %n agent sélectionné</numerusform>
            <numerusform>%1 : %n agents sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>action, which</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PastBand</name>
    <message>
        <source>PAST</source>
        <translation>PASSÉ</translation>
    </message>
    <message>
        <source>PAST — %1</source>
        <translation>PASSÉ — %1</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm:ss</source>
        <comment>date format of Qt</comment>
        <translation>ddd d MMM HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PlaceDialog</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Pénalité</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PlacementBoard</name>
    <message>
        <source>Agents and groups by queue and penalty</source>
        <translation>Agents et groupes par file et pénalité</translation>
    </message>
    <message>
        <source>Nobody in %1 with penalty %2</source>
        <translation>Personne dans %1 avec la pénalité %2</translation>
    </message>
    <message>
        <source>%1, penalty %2</source>
        <comment>queue and penalty</comment>
        <translation>%1, pénalité %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>sélectionné</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé : %1</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Pénalité</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PlacementDrag</name>
    <message numerus="yes">
        <source>group %1 (%n agent(s))</source>
        <translation>
            <numerusform>groupe %1 (%n agent)</numerusform>
            <numerusform>groupe %1 (%n agents)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>agents and groups</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <comment>who, queue</comment>
        <translation>Retirer %1 de %2</translation>
    </message>
    <message>
        <source>Remove %1 from their queues</source>
        <translation>Retirer %1 de leurs files</translation>
    </message>
    <message>
        <source>Move %1 to %2, penalty %3</source>
        <comment>who, queue, penalty</comment>
        <translation>Déplacer %1 vers %2, pénalité %3</translation>
    </message>
    <message>
        <source>Add %1 to %2, penalty %3</source>
        <comment>who, queue, penalty</comment>
        <translation>Ajouter %1 à %2, pénalité %3</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::PlacementPainter</name>
    <message>
        <source>%1 · %2</source>
        <comment>group and number of its agents here</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody has penalty %1. Click to open the line.</source>
        <translation>Personne n’a la pénalité %1. Cliquez pour ouvrir la ligne.</translation>
    </message>
    <message>
        <source>Nobody has a penalty of %1 to %2. Click to open these lines.</source>
        <translation>Personne n’a de pénalité de %1 à %2. Cliquez pour ouvrir ces lignes.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Personne n’attend</translation>
    </message>
    <message>
        <source>%1 waiting · %2</source>
        <comment>calls and the longest wait</comment>
        <translation>%1 en attente · %2</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::QueueChangeEditor</name>
    <message>
        <source>+ Add</source>
        <translation>+ Ajouter</translation>
    </message>
    <message>
        <source>− Remove</source>
        <translation>− Retirer</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Search: number or name of a queue</source>
        <translation>Rechercher : numéro ou nom d’une file</translation>
    </message>
    <message>
        <source>Search a queue</source>
        <translation>Rechercher une file</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>There is no queue.</source>
        <translation>Il n’y a aucune file.</translation>
    </message>
    <message>
        <source>They join the queue: type the penalty, or press + for penalty 0</source>
        <translation>Ils rejoignent la file : saisissez la pénalité, ou appuyez sur + pour la pénalité 0</translation>
    </message>
    <message>
        <source>They leave the queue (− or Delete)</source>
        <translation>Ils quittent la file (− ou Suppr)</translation>
    </message>
    <message>
        <source>Takes back what was entered for the queue (Backspace)</source>
        <translation>Annule la saisie pour la file (Retour arrière)</translation>
    </message>
    <message>
        <source>A penalty is a whole number from 0 (called first) to %1.</source>
        <translation>Une pénalité est un nombre entier de 0 (appelé en premier) à %1.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::QueueChooser</name>
    <message>
        <source>Choose the queues shown</source>
        <translation>Choisir les files montrées</translation>
    </message>
    <message>
        <source>Queues shown</source>
        <translation>Files montrées</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Tout masquer</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Toutes les files</translation>
    </message>
    <message>
        <source>%1 of %2 queues</source>
        <translation>%1 files sur %2</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::QueueDetails</name>
    <message>
        <source>Agents of the queue</source>
        <translation>Agents de la file</translation>
    </message>
    <message>
        <source>No agent serves this queue.</source>
        <translation>Aucun agent ne sert cette file.</translation>
    </message>
    <message>
        <source>%1: agents</source>
        <translation>%1 : agents</translation>
    </message>
    <message>
        <source>%1: today</source>
        <translation>%1 : aujourd’hui</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::QueueTotals</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals of the queues shown</source>
        <translation>Totaux des files affichées</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::QueuesView</name>
    <message>
        <source>Queues</source>
        <translation>Files d’attente</translation>
    </message>
    <message>
        <source>Filter: name, number…</source>
        <translation>Filtrer : nom, numéro…</translation>
    </message>
    <message>
        <source>Filter the queues</source>
        <translation>Filtrer les files</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>Seuils…</translation>
    </message>
    <message>
        <source>From which figures on a queue is a warning or an alarm</source>
        <translation>À partir de quels chiffres une file est en avertissement ou en alarme</translation>
    </message>
    <message>
        <source>Thresholds of this queue…</source>
        <translation>Seuils de cette file…</translation>
    </message>
    <message>
        <source>What is this figure?</source>
        <translation>Que veut dire ce chiffre ?</translation>
    </message>
    <message>
        <source>Export the visible rows…</source>
        <translation>Exporter les lignes visibles…</translation>
    </message>
    <message>
        <source>No queue matches. Clear the filter to see all of them.</source>
        <translation>Aucune file ne correspond. Effacez le filtre pour les voir toutes.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::RemovalBin</name>
    <message>
        <source>Bin: drop here to remove from the queue</source>
        <translation>Corbeille : déposez ici pour retirer de la file</translation>
    </message>
    <message>
        <source>Drop here to remove from the queue</source>
        <translation>Déposez ici pour retirer de la file</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ReplayTables</name>
    <message>
        <source>Queues at that moment</source>
        <translation>Files à ce moment</translation>
    </message>
    <message>
        <source>Agents at that moment</source>
        <translation>Agents à ce moment</translation>
    </message>
    <message>
        <source>No queue at that moment, or none matches the filter.</source>
        <translation>Aucune file à ce moment, ou aucune ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No agent at that moment, or none matches the filter.</source>
        <translation>Aucun agent à ce moment, ou aucun ne correspond au filtre.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ReplayView</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Latest moment</source>
        <translation>Dernier moment</translation>
    </message>
    <message>
        <source>Moment of the last 24 hours</source>
        <translation>Moment des dernières 24 heures</translation>
    </message>
    <message>
        <source>Left and right: 10 seconds. Page up and page down: 5 minutes. Space: play or pause.</source>
        <translation>Gauche et droite : 10 secondes. Page précédente et page suivante : 5 minutes. Espace : lecture ou pause.</translation>
    </message>
    <message>
        <source>You have arrived at the present. The other views show it as it goes on.</source>
        <translation>Vous êtes arrivé au présent. Les autres vues en montrent la suite.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Filter: name, number, group, state…</source>
        <translation>Filtre : nom, numéro, groupe, état…</translation>
    </message>
    <message>
        <source>Filter the queues and agents of that moment</source>
        <translation>Filtrer les files et les agents de ce moment</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times the speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How many seconds of the past pass in one</source>
        <translation>Combien de secondes du passé s’écoulent en une</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>date format of Qt</comment>
        <translation>d MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>Date and time to show</source>
        <translation>Date et heure à montrer</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Stand still (space)</source>
        <translation>Arrêter (espace)</translation>
    </message>
    <message>
        <source>Play from here (space)</source>
        <translation>Lire à partir d’ici (espace)</translation>
    </message>
    <message>
        <source>Playing at %1×</source>
        <translation>Lecture à %1×</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Nothing was recorded between %1 and %2, because the server was off or did not hear the PBX. What you see is what was known last.</source>
        <translation>Rien n’a été enregistré entre %1 et %2, parce que le serveur était arrêté ou n’entendait pas le PBX. Vous voyez ce qui était connu en dernier.</translation>
    </message>
    <message>
        <source>Nothing was recorded after %1, because the server was off or did not hear the PBX. What you see is what was known last.</source>
        <translation>Rien n’a été enregistré après %1, parce que le serveur était arrêté ou n’entendait pas le PBX. Vous voyez ce qui était connu en dernier.</translation>
    </message>
    <message>
        <source>Go on at %1</source>
        <translation>Continuer à %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::RightsDialog</name>
    <message>
        <source>Queues</source>
        <translation>Files d’attente</translation>
    </message>
    <message>
        <source>Groups, with all their agents</source>
        <translation>Groupes, avec tous leurs agents</translation>
    </message>
    <message>
        <source>Single agents</source>
        <translation>Agents isolés</translation>
    </message>
    <message>
        <source>May stop and resume recordings</source>
        <translation>Peut arrêter et reprendre les enregistrements</translation>
    </message>
    <message>
        <source>May change the dissuasion of queues</source>
        <translation>Peut changer la dissuasion des files</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Rights of users</source>
        <translation>Droits des utilisateurs</translation>
    </message>
    <message>
        <source>Search: name, login…</source>
        <translation>Chercher : nom, identifiant…</translation>
    </message>
    <message>
        <source>Search a user</source>
        <translation>Chercher un utilisateur</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, login</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a user</source>
        <translation>Choisissez un utilisateur</translation>
    </message>
    <message>
        <source>The server&apos;s configuration names this user an administrator. Take the login out of administrators in the section [rights] first.</source>
        <translation>La configuration du serveur nomme cet utilisateur administrateur. Retirez d’abord son identifiant de administrators dans la section [rights].</translation>
    </message>
    <message>
        <source>Nobody has set rights for this user yet; these are the server&apos;s defaults.</source>
        <translation>Personne n’a encore fixé les droits de cet utilisateur ; voici ceux par défaut du serveur.</translation>
    </message>
    <message>
        <source>Sees and commands everything, and edits the rights of others.</source>
        <translation>Voit et commande tout, et modifie les droits des autres.</translation>
    </message>
    <message>
        <source>Sees and commands what is ticked, and himself.</source>
        <translation>Voit et commande ce qui est coché, et lui-même.</translation>
    </message>
    <message>
        <source>Hears the recordings of the queues that are ticked; else as without a profile.</source>
        <translation>Écoute les enregistrements des files cochées ; sinon comme sans profil.</translation>
    </message>
    <message>
        <source>Works at his own desk: sees himself, his queues and the agents of his group.</source>
        <translation>Travaille à son poste : se voit lui-même, ses files et les agents de son groupe.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved. It holds at once, also for who is logged in.</source>
        <translation>Enregistré. Cela vaut aussitôt, aussi pour qui est connecté.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Non enregistré. %1</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>Vos modifications ici ne sont pas encore enregistrées.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Somebody else has changed the rights of %1 meanwhile. Save puts yours in their place; Discard changes shows theirs.</source>
        <translation>Quelqu’un d’autre a modifié entre-temps les droits de %1. Enregistrer met les vôtres à la place ; Abandonner les modifications montre les siens.</translation>
    </message>
    <message>
        <source>Sees and commands everything, as long as nothing else is saved here.</source>
        <translation>Voit et commande tout, tant que rien d’autre n’est enregistré ici.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::RosterModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>group and number of its agents</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>agent, state</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::SeveralQueuesDialog</name>
    <message numerus="yes">
        <source>Create the base configuration of %n agent(s)</source>
        <translation>
            <numerusform>Créer la configuration de base de %n agent</numerusform>
            <numerusform>Créer la configuration de base de %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create the base configuration of %n agent(s) from what is active</source>
        <translation>
            <numerusform>Créer la configuration de base de %n agent à partir de l’active</numerusform>
            <numerusform>Créer la configuration de base de %n agents à partir de l’active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply the default configuration to %n agent(s)</source>
        <translation>
            <numerusform>Appliquer la configuration par défaut à %n agent</numerusform>
            <numerusform>Appliquer la configuration par défaut à %n agents</numerusform>
        </translation>
    </message>
    <message>
        <source>Becomes the default configuration of each of them, in place of the one he has. What is active stays as it is until you apply it.</source>
        <translation>Devient la configuration par défaut de chacun d’eux, à la place de la sienne. Ce qui est actif reste tel quel jusqu’à ce que vous l’appliquiez.</translation>
    </message>
    <message>
        <source>All queues that one of them serves now, with the lowest penalty where they differ. Becomes the default configuration of each of them; what is active stays.</source>
        <translation>Toutes les files que l’un d’eux sert maintenant, avec la pénalité la plus basse en cas de différence. Devient la configuration par défaut de chacun d’eux ; ce qui est actif reste.</translation>
    </message>
    <message>
        <source>Makes the default queues and penalties of each of them the active ones; he leaves all other queues.</source>
        <translation>Rend actives les files et pénalités par défaut de chacun d’eux ; il quitte toutes les autres files.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::ThresholdsDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Waiting calls: warning</source>
        <translation>Appels en attente : avertissement</translation>
    </message>
    <message>
        <source>Waiting calls: alarm</source>
        <translation>Appels en attente : alarme</translation>
    </message>
    <message>
        <source>Longest wait: warning</source>
        <translation>Attente max. : avertissement</translation>
    </message>
    <message>
        <source>Longest wait: alarm</source>
        <translation>Attente max. : alarme</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Toutes les files</translation>
    </message>
    <message>
        <source>%1, all queues</source>
        <translation>%1, toutes les files</translation>
    </message>
    <message>
        <source>Queues with values of their own</source>
        <translation>Files avec leurs propres valeurs</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Thresholds of each queue</source>
        <translation>Seuils de chaque file</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>as all</source>
        <translation>idem</translation>
    </message>
    <message>
        <source>%1 (removed meanwhile)</source>
        <translation>%1 (supprimée entre-temps)</translation>
    </message>
    <message>
        <source>waiting calls would be an alarm (%1) before they are a warning (%2)</source>
        <translation>les appels en attente seraient en alarme (%1) avant d’être en avertissement (%2)</translation>
    </message>
    <message>
        <source>the longest wait would be an alarm (%1 s) before it is a warning (%2 s)</source>
        <translation>l’attente la plus longue serait en alarme (%1 s) avant d’être en avertissement (%2 s)</translation>
    </message>
    <message>
        <source>%1 Make the alarm at least as large as the warning.</source>
        <translation>%1 Donnez à l’alarme une valeur au moins égale à celle de l’avertissement.</translation>
    </message>
    <message>
        <source>The thresholds hold in this window but are not kept on the server. %1</source>
        <translation>Les seuils valent dans cette fenêtre mais ne sont pas conservés sur le serveur. %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::TileDialog</name>
    <message>
        <source>All queues, also those to come</source>
        <translation>Toutes les files, aussi celles à venir</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <source>Agents by state</source>
        <translation>Agents par état</translation>
    </message>
    <message>
        <source>List of queues</source>
        <translation>Liste des files</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Queues of the tile</source>
        <translation>Files de la tuile</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ce qu’elle montre</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Elle montre</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Choose at least one queue first.</source>
        <translation>Choisissez d’abord au moins une file.</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::TileView</name>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tile, queues</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tile: value</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>service level, short</comment>
        <translation>Niveau</translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>%n autre non affichée</numerusform>
            <numerusform>%n autres non affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>The agents of these queues by what they do now; who serves several queues counts once. Ringing counts who is dialling too.</source>
        <translation>Les agents de ces files selon ce qu’ils font maintenant ; qui sert plusieurs files compte une fois. « Sonne » compte aussi ceux qui appellent.</translation>
    </message>
    <message>
        <source>The queues where most calls wait come first. The level is the service level of the last hour: %1</source>
        <translation>Les files où le plus d’appels attendent viennent d’abord. Le niveau est le niveau de service de la dernière heure : %1</translation>
    </message>
</context>
<context>
    <name>xivocc::ccmanager::WaitingPanel</name>
    <message>
        <source>Waiting calls</source>
        <translation>Appels en attente</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Personne n&apos;attend.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s) waiting</source>
        <translation>
            <numerusform>%1 : %n appel en attente</numerusform>
            <numerusform>%1 : %n appels en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xivocc::client::Command</name>
    <message>
        <source>The server refused the command with &quot;%1&quot; and gave no reason. Ask your administrator to look at the server&apos;s log.</source>
        <translation>Le serveur a refusé la commande avec « %1 » sans donner de raison. Demandez à votre administrateur de regarder le journal du serveur.</translation>
    </message>
    <message>
        <source>The agent was not logged in: no phone has the number given. Check the number.</source>
        <translation>L’agent n’a pas été connecté : aucun poste n’a le numéro indiqué. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>The agent was not logged in: no phone has the number %1. Check the number.</source>
        <translation>L’agent n’a pas été connecté : aucun poste n’a le numéro %1. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>The agent stays logged in on phone %1. Log the agent out there before logging in on another phone.</source>
        <translation>L’agent reste connecté sur le poste %1. Déconnectez-le de ce poste avant de le connecter sur un autre.</translation>
    </message>
    <message>
        <source>The agent was not logged in: the server answered &quot;%1&quot;. Try again, or ask your administrator.</source>
        <translation>L’agent n’a pas été connecté : le serveur a répondu « %1 ». Réessayez, ou demandez à votre administrateur.</translation>
    </message>
    <message>
        <source>The PBX has not confirmed the command in time; it may still take effect. Watch the agent&apos;s state and try again if it does not change.</source>
        <translation>Le PBX n’a pas confirmé la commande à temps ; elle peut encore prendre effet. Observez l’état de l’agent et réessayez s’il ne change pas.</translation>
    </message>
    <message>
        <source>The connection to the server was lost before the PBX confirmed the command. Look at the agent&apos;s state once the connection is back.</source>
        <translation>La connexion au serveur a été perdue avant que le PBX confirme la commande. Regardez l’état de l’agent quand la connexion sera revenue.</translation>
    </message>
    <message>
        <source>The command was not sent because there is no connection to the server. Try again once it is back.</source>
        <translation>La commande n’a pas été envoyée : il n’y a pas de connexion au serveur. Réessayez quand elle sera revenue.</translation>
    </message>
    <message>
        <source>The agent was logged out before the command took effect. Log the agent in first.</source>
        <translation>L’agent a été déconnecté avant que la commande prenne effet. Connectez-le d’abord.</translation>
    </message>
    <message>
        <source>The server has not answered in time; what was asked may still take effect. Look at the present state before you try again.</source>
        <translation>Le serveur n’a pas répondu à temps ; ce qui a été demandé peut encore prendre effet. Regardez l’état actuel avant de réessayer.</translation>
    </message>
</context>
<context>
    <name>xivocc::client::LoginFailure</name>
    <message>
        <source>The server refused this login and password. Check both and try again; the password is the one of your XiVO client.</source>
        <translation>Le serveur a refusé cet utilisateur et ce mot de passe. Vérifiez les deux et réessayez ; le mot de passe est celui de votre client XiVO.</translation>
    </message>
    <message>
        <source>The server refused the login because too many attempts failed. Wait a minute and try again.</source>
        <translation>Le serveur a refusé la connexion : trop de tentatives ont échoué. Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority this computer trusts. Compare its fingerprint %2 with the one your administrator gives you before you accept it.</source>
        <translation>Le certificat de %1 n’est pas signé par une autorité reconnue par cet ordinateur. Comparez son empreinte %2 avec celle que votre administrateur vous donne avant de l’accepter.</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached: %2. Check the address and port, and that the server runs.</source>
        <translation>Le serveur %1 est injoignable : %2. Vérifiez l’adresse et le port, et que le serveur fonctionne.</translation>
    </message>
    <message>
        <source>The server %1 cannot check passwords at the moment because the XiVO database does not answer it. Try again in a minute; if that lasts, tell your administrator.</source>
        <translation>Le serveur %1 ne peut pas vérifier les mots de passe pour le moment : la base de données du XiVO ne lui répond pas. Réessayez dans une minute ; si cela dure, prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>The server %1 did not answer as expected: %2. Check that address and port are those of the contact-centre server, or ask your administrator.</source>
        <translation>Le serveur %1 n’a pas répondu comme attendu : %2. Vérifiez que l’adresse et le port sont ceux du serveur du centre de contacts, ou demandez à votre administrateur.</translation>
    </message>
</context>
<context>
    <name>xivocc::client::LoginRequest</name>
    <message>
        <source>no answer within %1 s</source>
        <translation>aucune réponse en %1 s</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>code HTTP %1</translation>
    </message>
    <message>
        <source>its answer is too long</source>
        <translation>sa réponse est trop longue</translation>
    </message>
</context>
<context>
    <name>xivocc::client::PastQuestions</name>
    <message>
        <source>This server keeps no journal of the floor, so that nothing of the past can be shown. Ask your administrator to turn it on: &quot;enabled&quot; in [journal] of the server&apos;s settings.</source>
        <translation>Ce serveur ne tient pas de journal du plateau : rien du passé ne peut être montré. Demandez à votre administrateur de l’activer : « enabled » dans [journal] des réglages du serveur.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet: the journal begins when the server has heard the PBX. Try again in a few seconds; if that does not help, ask your administrator to look at &quot;journal&quot; on the server&apos;s page /health.</source>
        <translation>Rien n’a encore été enregistré : le journal commence quand le serveur a entendu le PBX. Réessayez dans quelques secondes ; si cela ne suffit pas, demandez à votre administrateur de regarder « journal » sur la page /health du serveur.</translation>
    </message>
    <message>
        <source>The past cannot be read because there is no connection to the server. Try again once it is back.</source>
        <translation>Le passé ne peut pas être lu parce qu’il n’y a pas de connexion au serveur. Réessayez quand elle sera rétablie.</translation>
    </message>
    <message>
        <source>The server has not told what happened then. Try again; if it persists, ask your administrator to look at the server&apos;s log.</source>
        <translation>Le serveur n’a pas dit ce qui s’est passé alors. Réessayez ; si cela persiste, demandez à votre administrateur de regarder le journal du serveur.</translation>
    </message>
</context>
<context>
    <name>xivocc::client::Refusal</name>
    <message>
        <source>XiVO does not know this agent any more. Choose another one.</source>
        <translation>XiVO ne connaît plus cet agent. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Somebody takes care of it already. Nothing is left to be done.</source>
        <translation>Quelqu’un s’en occupe déjà. Il n’y a plus rien à faire.</translation>
    </message>
    <message>
        <source>The condition of the rule does not fit together. Correct it.</source>
        <translation>La condition de la règle n’est pas cohérente. Corrigez-la.</translation>
    </message>
    <message>
        <source>These data cannot be attached to the call. Correct them.</source>
        <translation>Ces données ne peuvent pas être jointes à l’appel. Corrigez-les.</translation>
    </message>
    <message>
        <source>The duration has to be from 0 seconds to 24 hours. Enter another one.</source>
        <translation>La durée doit aller de 0 seconde à 24 heures. Saisissez-en une autre.</translation>
    </message>
    <message>
        <source>The server cannot take one of the values sent. Correct it.</source>
        <translation>Le serveur ne peut pas accepter l’une des valeurs envoyées. Corrigez-la.</translation>
    </message>
    <message>
        <source>A customer is found by his number only. Give the number.</source>
        <translation>Un client se trouve par son numéro seulement. Donnez le numéro.</translation>
    </message>
    <message>
        <source>A key is one of 0 to 9, A to D, * and #.</source>
        <translation>Une touche est l’une de 0 à 9, A à D, * et #.</translation>
    </message>
    <message>
        <source>The limit is not a number that a figure can reach. Enter another one.</source>
        <translation>Le seuil n’est pas un nombre que l’indicateur peut atteindre. Saisissez-en un autre.</translation>
    </message>
    <message>
        <source>Lines of the file cannot be taken, so that nothing was imported. Correct them.</source>
        <translation>Des lignes du fichier ne peuvent pas être acceptées : rien n’a été importé. Corrigez-les.</translation>
    </message>
    <message>
        <source>The name of the rule is empty or too long. Choose another one.</source>
        <translation>Le nom de la règle est vide ou trop long. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is not a telephone number. Use digits, * and #.</source>
        <translation>Ce n’est pas un numéro de téléphone. Utilisez des chiffres, * et #.</translation>
    </message>
    <message>
        <source>A figure belongs to queues and a state to groups of agents. Choose the right ones.</source>
        <translation>Un indicateur concerne des files, un état des groupes d’agents. Choisissez ce qui convient.</translation>
    </message>
    <message>
        <source>The reason of the pause is too long, or not on one line. Shorten it.</source>
        <translation>Le motif de pause est trop long ou ne tient pas sur une ligne. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The end of the time asked for is before its beginning. Exchange the two.</source>
        <translation>La fin de la période demandée précède son début. Échangez les deux.</translation>
    </message>
    <message>
        <source>Asterisk cannot take this value. Correct it.</source>
        <translation>Asterisk ne peut pas accepter cette valeur. Corrigez-la.</translation>
    </message>
    <message>
        <source>The journal begins later than the moment asked for. Choose a later one.</source>
        <translation>Le journal commence après l’instant demandé. Choisissez-en un plus récent.</translation>
    </message>
    <message>
        <source>What was sent is too long for the server. Send less at once.</source>
        <translation>L’envoi est trop long pour le serveur. Envoyez-en moins à la fois.</translation>
    </message>
    <message>
        <source>Too many requests wait for XiVO&apos;s answers. Try again in a minute.</source>
        <translation>Trop de demandes attendent les réponses de XiVO. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>This callback request is closed already. Choose another one.</source>
        <translation>Cette demande de rappel est déjà close. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Nobody has taken this callback request. Take it first.</source>
        <translation>Personne n’a pris cette demande de rappel. Prenez-la d’abord.</translation>
    </message>
    <message>
        <source>Another agent has taken this callback request. Choose another one.</source>
        <translation>Un autre agent a pris cette demande de rappel. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>XiVO&apos;s configuration does not allow it. Look at it and try again.</source>
        <translation>La configuration de XiVO ne le permet pas. Vérifiez-la et réessayez.</translation>
    </message>
    <message>
        <source>Somebody is being consulted. Complete or cancel that transfer first.</source>
        <translation>Une consultation est en cours. Terminez ou annulez d’abord ce transfert.</translation>
    </message>
    <message>
        <source>This is the default period, and one has to be. Make another one the default instead.</source>
        <translation>C’est la plage par défaut, et il en faut une. Choisissez-en une autre par défaut.</translation>
    </message>
    <message>
        <source>Another agent is logged in on this telephone. Log the agent out there or choose another telephone.</source>
        <translation>Un autre agent est connecté sur ce téléphone. Déconnectez-le ou choisissez un autre téléphone.</translation>
    </message>
    <message>
        <source>Nothing was done, because you have no right to it. An administrator can grant it to you.</source>
        <translation>Rien n’a été fait, car vous n’y avez pas droit. Un administrateur peut vous accorder ce droit.</translation>
    </message>
    <message>
        <source>The request names another user than the one who is logged in. Log in again.</source>
        <translation>La demande désigne un autre utilisateur que celui qui est connecté. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The past calls cannot be read at the moment. Try again later.</source>
        <translation>Les appels passés ne peuvent pas être lus en ce moment. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>That moment has not come yet by the server&apos;s clock. Choose an earlier one.</source>
        <translation>Cet instant n’est pas encore arrivé à l’horloge du serveur. Choisissez-en un plus ancien.</translation>
    </message>
    <message>
        <source>The server cannot read the command. Server and program may be of different versions; ask your administrator.</source>
        <translation>Le serveur ne peut pas lire la commande. Le serveur et le programme sont peut-être de versions différentes ; demandez à votre administrateur.</translation>
    </message>
    <message>
        <source>The server does not know this session any more. Log in again.</source>
        <translation>Le serveur ne connaît plus cette session. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The value is not possible. Correct it.</source>
        <translation>Cette valeur n’est pas possible. Corrigez-la.</translation>
    </message>
    <message>
        <source>This server keeps no journal of the floor. Ask your administrator to turn it on.</source>
        <translation>Ce serveur ne tient pas de journal du plateau. Demandez à votre administrateur de l’activer.</translation>
    </message>
    <message>
        <source>A link of the server to XiVO is down, nothing was done. Try again when it is back.</source>
        <translation>Un lien du serveur vers XiVO est coupé, rien n’a été fait. Réessayez quand il sera rétabli.</translation>
    </message>
    <message>
        <source>There is a callback list of this name already. Choose another name.</source>
        <translation>Une liste de rappels porte déjà ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The agent is already logged in. Log the agent out first to change the telephone.</source>
        <translation>L’agent est déjà connecté. Déconnectez-le d’abord pour changer de téléphone.</translation>
    </message>
    <message>
        <source>Something that the server needs was not sent. Server and program may be of different versions; ask your administrator.</source>
        <translation>Il manque une indication nécessaire au serveur. Le serveur et le programme sont peut-être de versions différentes ; demandez à votre administrateur.</translation>
    </message>
    <message>
        <source>There is no call for this. Call first, then try again.</source>
        <translation>Il n’y a pas d’appel pour cela. Appelez d’abord, puis réessayez.</translation>
    </message>
    <message>
        <source>Nobody is being consulted. Start an attended transfer first.</source>
        <translation>Aucune consultation n’est en cours. Commencez d’abord un transfert supervisé.</translation>
    </message>
    <message>
        <source>There is no telephone line in XiVO for this. Ask your administrator for one.</source>
        <translation>Il n’y a pas de ligne téléphonique dans XiVO pour cela. Demandez-en une à votre administrateur.</translation>
    </message>
    <message>
        <source>The user has no mobile number in XiVO. Enter one there.</source>
        <translation>L’utilisateur n’a pas de numéro de mobile dans XiVO. Saisissez-en un.</translation>
    </message>
    <message>
        <source>The agent belongs to no queue, and cannot log in without one. Add him to a queue first.</source>
        <translation>L’agent n’appartient à aucune file et ne peut pas se connecter sans. Ajoutez-le d’abord à une file.</translation>
    </message>
    <message>
        <source>A conference joins two calls. Call a second party first.</source>
        <translation>Une conférence réunit deux appels. Appelez d’abord une seconde personne.</translation>
    </message>
    <message>
        <source>The call is over already.</source>
        <translation>L’appel est déjà terminé.</translation>
    </message>
    <message>
        <source>Your line has no telephone on a desk. Have one assigned to it in XiVO.</source>
        <translation>Votre ligne n’a pas de téléphone de bureau. Faites-en associer un dans XiVO.</translation>
    </message>
    <message>
        <source>The agent is not in this queue; nothing was changed.</source>
        <translation>L’agent n’est pas dans cette file ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This user is no agent in XiVO. Choose another one, or have an agent attached to the user.</source>
        <translation>Cet utilisateur n’est pas agent dans XiVO. Choisissez-en un autre, ou faites-lui associer un agent.</translation>
    </message>
    <message>
        <source>XiVO refused the server&apos;s account. Your administrator must check its password and rights.</source>
        <translation>XiVO a refusé le compte du serveur. Votre administrateur doit en vérifier le mot de passe et les droits.</translation>
    </message>
    <message>
        <source>The server is not configured for this. Ask your administrator to complete its settings.</source>
        <translation>Le serveur n’est pas configuré pour cela. Demandez à votre administrateur de compléter ses paramètres.</translation>
    </message>
    <message>
        <source>The other one is not connected and was not told. Try again later, or call.</source>
        <translation>Votre correspondant n’est pas connecté et n’a pas été prévenu. Réessayez plus tard, ou appelez.</translation>
    </message>
    <message>
        <source>The server does not have what was asked for. It may have been removed; look again.</source>
        <translation>Le serveur n’a pas ce qui est demandé. C’est peut-être supprimé ; vérifiez.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. Try again in a few seconds.</source>
        <translation>Rien n’a encore été enregistré. Réessayez dans quelques secondes.</translation>
    </message>
    <message>
        <source>You are not in the conference room. Call its number first.</source>
        <translation>Vous n’êtes pas dans la salle de conférence. Appelez d’abord son numéro.</translation>
    </message>
    <message>
        <source>The agent is logged out. Log the agent in first.</source>
        <translation>L’agent est déconnecté. Connectez-le d’abord.</translation>
    </message>
    <message>
        <source>This telephone does not let others do this. Use its own keys.</source>
        <translation>Ce téléphone ne permet pas de le faire à distance. Utilisez ses touches.</translation>
    </message>
    <message>
        <source>Only the organiser of the conference may do this. Enter the room with the organiser&apos;s PIN.</source>
        <translation>Seul l’organisateur de la conférence peut le faire. Entrez dans la salle avec son code.</translation>
    </message>
    <message>
        <source>XiVO&apos;s database refused the change. Your administrator must check the rights of the server&apos;s role.</source>
        <translation>La base de données de XiVO a refusé la modification. Votre administrateur doit vérifier les droits du rôle du serveur.</translation>
    </message>
    <message>
        <source>The agent is on no call that is being recorded.</source>
        <translation>L’agent n’a pas d’appel en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>This call was answered already. Only a ringing one can be.</source>
        <translation>Cet appel est déjà décroché. Seul un appel qui sonne peut l’être.</translation>
    </message>
    <message>
        <source>The server or XiVO is too old for this. Ask your administrator for a newer one.</source>
        <translation>Le serveur ou XiVO est trop ancien pour cela. Demandez à votre administrateur une version plus récente.</translation>
    </message>
    <message>
        <source>Only a call that was answered can be held or transferred. Answer it first.</source>
        <translation>Seul un appel décroché peut être mis en garde ou transféré. Décrochez d’abord.</translation>
    </message>
    <message>
        <source>You cannot listen to your own telephone. Choose another agent.</source>
        <translation>Vous ne pouvez pas écouter votre propre téléphone. Choisissez un autre agent.</translation>
    </message>
    <message>
        <source>No telephone has this number. Check the number.</source>
        <translation>Aucun téléphone n’a ce numéro. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>Your telephone cannot be reached. See that it is on, then try again.</source>
        <translation>Votre téléphone est injoignable. Vérifiez qu’il est allumé, puis réessayez.</translation>
    </message>
    <message>
        <source>XiVO did not take the presence; your CTI profile may not have it. Choose another one.</source>
        <translation>XiVO n’a pas accepté la présence ; votre profil CTI ne l’a peut-être pas. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>A pause cannot have a reason at the moment. Pause without one, or try again later.</source>
        <translation>Une pause ne peut pas avoir de motif en ce moment. Mettez en pause sans motif, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>XiVO did not do it. Try again, and tell your administrator if it happens again.</source>
        <translation>XiVO ne l’a pas fait. Réessayez, et prévenez votre administrateur si cela se reproduit.</translation>
    </message>
    <message>
        <source>This user is an administrator by the server&apos;s configuration. Only there can it be changed.</source>
        <translation>Cet utilisateur est administrateur par la configuration du serveur. Seule celle-ci peut le changer.</translation>
    </message>
    <message>
        <source>The time asked for is too long. Ask for a part, and for the rest afterwards.</source>
        <translation>La période demandée est trop longue. Demandez-en une partie, puis le reste.</translation>
    </message>
    <message>
        <source>The server&apos;s store cannot be used at the moment, nothing was changed. Try again soon; if that does not help, tell your administrator.</source>
        <translation>Le stockage du serveur est indisponible en ce moment, rien n’a été modifié. Réessayez bientôt ; sinon, prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>The session has expired. Log in again.</source>
        <translation>La session a expiré. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Too many ask for the past just now. Try again in a few seconds.</source>
        <translation>Trop de personnes consultent le passé en ce moment. Réessayez dans quelques secondes.</translation>
    </message>
    <message>
        <source>There are as many as the server keeps already. Remove some first.</source>
        <translation>Le serveur en garde déjà autant qu’il peut. Supprimez-en d’abord.</translation>
    </message>
    <message>
        <source>Too many commands were sent within a second; the last ones were ignored. Try again.</source>
        <translation>Trop de commandes ont été envoyées en une seconde ; les dernières ont été ignorées. Réessayez.</translation>
    </message>
    <message>
        <source>There are as many rules as are watched already. Remove one first.</source>
        <translation>Il y a déjà autant de règles que le serveur peut en surveiller. Supprimez-en une d’abord.</translation>
    </message>
    <message>
        <source>The server has no session left. Try again later, or tell your administrator.</source>
        <translation>Le serveur n’a plus de session libre. Réessayez plus tard, ou prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>More queues cannot be watched at once. Close some first.</source>
        <translation>Il n’est pas possible de suivre plus de files à la fois. Fermez-en d’abord.</translation>
    </message>
    <message>
        <source>The server could not do it. Try again in a moment; if that does not help, tell your administrator.</source>
        <translation>Le serveur n’a pas pu le faire. Réessayez dans un instant ; sinon, prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>This agent is not there any more. Choose another one.</source>
        <translation>Cet agent n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The alert does not stand any more. Its history tells what became of it.</source>
        <translation>L’alerte n’est plus active. L’historique dit ce qu’elle est devenue.</translation>
    </message>
    <message>
        <source>There is no such callback request any more. Look at the lists again.</source>
        <translation>Cette demande de rappel n’existe plus. Consultez à nouveau les listes.</translation>
    </message>
    <message>
        <source>The server does not know this command. It may be older than the program; ask your administrator.</source>
        <translation>Le serveur ne connaît pas cette commande. Il est peut-être plus ancien que le programme ; demandez à votre administrateur.</translation>
    </message>
    <message>
        <source>None of your last searches found this contact. Search for it again.</source>
        <translation>Aucune de vos dernières recherches n’a trouvé ce contact. Cherchez-le à nouveau.</translation>
    </message>
    <message>
        <source>The server does not know this figure. Choose another one.</source>
        <translation>Le serveur ne connaît pas cet indicateur. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This group is not there any more. Choose another one.</source>
        <translation>Ce groupe n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This callback list is not there any more. Look at the lists again.</source>
        <translation>Cette liste de rappels n’existe plus. Consultez à nouveau les listes.</translation>
    </message>
    <message>
        <source>No callback request has this voice message any more. Look at the lists again.</source>
        <translation>Aucune demande de rappel n’a plus ce message vocal. Consultez à nouveau les listes.</translation>
    </message>
    <message>
        <source>This participant is not in the room; he may have left.</source>
        <translation>Ce participant n’est pas dans la salle ; il est peut-être parti.</translation>
    </message>
    <message>
        <source>This part of the day is not there any more. Choose another one.</source>
        <translation>Cette plage de la journée n’existe plus. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This telephone cannot be controlled from here. Use its own keys.</source>
        <translation>Ce téléphone ne peut pas être commandé d’ici. Utilisez ses touches.</translation>
    </message>
    <message>
        <source>This queue is not there any more. Choose another one.</source>
        <translation>Cette file n’existe plus. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>No conference room has this number. Choose another one.</source>
        <translation>Aucune salle de conférence n’a ce numéro. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This rule is not there any more; somebody may have removed it. Make a new one.</source>
        <translation>Cette règle n’existe plus ; quelqu’un l’a peut-être supprimée. Créez-en une nouvelle.</translation>
    </message>
    <message>
        <source>XiVO has no presence of this name. Choose another one.</source>
        <translation>XiVO n’a pas de présence de ce nom. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This callback ticket is not there. Take the callback request again.</source>
        <translation>Ce ticket de rappel n’existe pas. Reprenez la demande de rappel.</translation>
    </message>
    <message>
        <source>This user is not in XiVO any more, or cannot log in. Choose another one.</source>
        <translation>Cet utilisateur n’est plus dans XiVO, ou ne peut pas se connecter. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 (The server&apos;s words: %2)</source>
        <comment>a sentence, the English one of the server</comment>
        <translation>%1 (Le serveur dit, en anglais : %2)</translation>
    </message>
    <message>
        <source>The server&apos;s database does not take what was sent; nothing was kept. Correct it, or ask your administrator.</source>
        <translation>La base de données du serveur n’accepte pas ce qui a été envoyé ; rien n’a été gardé. Corrigez-le, ou demandez à votre administrateur.</translation>
    </message>
</context>
<context>
    <name>xivocc::client::RestCalls</name>
    <message>
        <source>The server did not answer: %1. Try again once the link is back.</source>
        <translation>Le serveur n’a pas répondu : %1. Réessayez quand le lien sera revenu.</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1 and gave no reason.</source>
        <translation>Le serveur a refusé avec le statut HTTP %1 sans donner de raison.</translation>
    </message>
</context>
<context>
    <name>xivocc::client::ServerLink</name>
    <message>
        <source>the connection was refused</source>
        <translation>la connexion a été refusée</translation>
    </message>
</context>
<context>
    <name>xivocc::client::Session</name>
    <message>
        <source>The server %1 accepted the login but opened no session (%2). Try again; if it persists, ask your administrator to look at the server&apos;s log.</source>
        <translation>Le serveur %1 a accepté la connexion mais n’a pas ouvert de session (%2). Réessayez ; si cela persiste, demandez à votre administrateur de regarder le journal du serveur.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached: %2. Check this computer&apos;s network.</source>
        <translation>Le serveur %1 est injoignable : %2. Vérifiez le réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The server %1 has not been heard for %2 s. What you see may be out of date.</source>
        <translation>Le serveur %1 ne s’est pas fait entendre depuis %2 s. Ce que vous voyez peut être périmé.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2. What you see may be out of date.</source>
        <translation>La connexion à %1 a été perdue : %2. Ce que vous voyez peut être périmé.</translation>
    </message>
</context>
<context>
    <name>xivocc::models::AgentStatisticTable</name>
    <message>
        <source>In answered</source>
        <translation>Répondus</translation>
    </message>
    <message>
        <source>Calls received today and answered</source>
        <translation>Appels reçus aujourd’hui et auxquels l’agent a répondu</translation>
    </message>
    <message>
        <source>Pause time</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Time in pause today</source>
        <translation>Temps passé en pause aujourd’hui</translation>
    </message>
    <message>
        <source>Ready time</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Time ready today</source>
        <translation>Temps passé prêt aujourd’hui</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>Post-appel</translation>
    </message>
    <message>
        <source>Time in wrap-up today</source>
        <translation>Temps passé en post-appel aujourd’hui</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Calls received today: internal, external and from queues</source>
        <translation>Appels reçus aujourd’hui : internes, externes et des files d’attente</translation>
    </message>
    <message>
        <source>In unanswered</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Calls received today and not answered</source>
        <translation>Appels reçus aujourd’hui et restés sans réponse</translation>
    </message>
    <message>
        <source>% In unanswered</source>
        <translation>% sans réponse</translation>
    </message>
    <message>
        <source>Calls not answered of all that were received today</source>
        <translation>Part des appels restés sans réponse parmi ceux reçus aujourd’hui</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Durée reçus</translation>
    </message>
    <message>
        <source>Time spent today on calls received</source>
        <translation>Temps passé aujourd’hui sur les appels reçus</translation>
    </message>
    <message>
        <source>In average</source>
        <translation>Moyenne reçus</translation>
    </message>
    <message>
        <source>Average time of the calls that were received and answered today</source>
        <translation>Durée moyenne des appels reçus et répondus aujourd’hui</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Émis</translation>
    </message>
    <message>
        <source>Calls dialled today, internal and external</source>
        <translation>Appels composés aujourd’hui, internes et externes</translation>
    </message>
    <message>
        <source>Logged in at</source>
        <translation>Connecté à</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Logged out at</source>
        <translation>Déconnecté à</translation>
    </message>
    <message>
        <source>Last log-out</source>
        <translation>Dernière déconnexion</translation>
    </message>
    <message>
        <source>Time spent today not ready with &quot;%1&quot;</source>
        <translation>Temps passé aujourd’hui non prêt avec « %1 »</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>xivocc::models::AgentTableModel</name>
    <message>
        <source>%1: pending…</source>
        <translation>%1 : en attente…</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 refusé : %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files d’attente</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Post-appel</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Unpause</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and pause reason</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>queue and penalty</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Souffler</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>Intervenir</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Actuellement : %1</translation>
    </message>
    <message>
        <source>Default</source>
        <comment>column: are the active queues those of the default configuration</comment>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>as default</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>This agent has no default configuration.</source>
        <translation>Cet agent n&apos;a pas de configuration par défaut.</translation>
    </message>
    <message>
        <source>By default: %1</source>
        <translation>Par défaut : %1</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <comment>queues other than the default ones</comment>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>%1: your phone rings</source>
        <translation>%1 : votre téléphone sonne</translation>
    </message>
    <message>
        <source>%1: after the call</source>
        <translation>%1 : après l&apos;appel</translation>
    </message>
    <message>
        <source>%1 · then %2</source>
        <comment>what a busy agent does, and the reason of the pause that follows</comment>
        <translation>%1 · puis %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>on call, what kind of call</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>a call that came through a queue</comment>
        <translation>file</translation>
    </message>
    <message>
        <source>internal, incoming</source>
        <translation>interne entrant</translation>
    </message>
    <message>
        <source>incoming</source>
        <comment>a call from outside</comment>
        <translation>entrant</translation>
    </message>
    <message>
        <source>internal, outgoing</source>
        <translation>interne sortant</translation>
    </message>
    <message>
        <source>outgoing</source>
        <comment>a call to the outside</comment>
        <translation>sortant</translation>
    </message>
    <message>
        <source>A call from the queue %1</source>
        <translation>Un appel de la file %1</translation>
    </message>
    <message>
        <source>A call from a queue</source>
        <translation>Un appel d’une file</translation>
    </message>
    <message>
        <source>A call from inside the company</source>
        <translation>Un appel venu de l’entreprise</translation>
    </message>
    <message>
        <source>A call from outside</source>
        <translation>Un appel de l’extérieur</translation>
    </message>
    <message>
        <source>A call to somebody in the company</source>
        <translation>Un appel vers quelqu’un de l’entreprise</translation>
    </message>
    <message>
        <source>A call to the outside</source>
        <translation>Un appel vers l’extérieur</translation>
    </message>
</context>
<context>
    <name>xivocc::models::Alert</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>figure, limit</comment>
        <translation>%1 au-dessus de %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>figure, limit</comment>
        <translation>%1 au-dessous de %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and pause reason</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>condition, duration</comment>
        <translation>%1 pendant %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, condition</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <comment>subject, condition, value</comment>
        <translation>%1 : %2, maintenant %3</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>rule changed</source>
        <translation>règle changée</translation>
    </message>
    <message>
        <source>removed from XiVO or the rule</source>
        <translation>retiré de XiVO ou de la règle</translation>
    </message>
    <message>
        <source>server restarted</source>
        <translation>serveur redémarré</translation>
    </message>
</context>
<context>
    <name>xivocc::models::AlertTableModel</name>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Queue or agent</source>
        <translation>File ou agent</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Value, worst</source>
        <translation>Valeur, pire</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value when it fired, worst value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>user, time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, why</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>xivocc::models::Board</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>The boards kept on the server cannot be read. The standard board is shown instead; saving a board replaces them.</source>
        <translation>Les tableaux conservés sur le serveur sont illisibles. Le tableau standard est montré à la place ; enregistrer un tableau les remplace.</translation>
    </message>
    <message>
        <source>The boards kept on the server were made by a newer CCManager. The standard board is shown instead; saving a board replaces them.</source>
        <translation>Les tableaux conservés sur le serveur viennent d’un CCManager plus récent. Le tableau standard est montré à la place ; enregistrer un tableau les remplace.</translation>
    </message>
</context>
<context>
    <name>xivocc::models::Boards</name>
    <message>
        <source>The boards are not kept on the server. %1</source>
        <translation>Les tableaux ne sont pas conservés sur le serveur. %1</translation>
    </message>
</context>
<context>
    <name>xivocc::models::CallbackTableModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Pris par</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>period, from, to</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
</context>
<context>
    <name>xivocc::models::Figure</name>
    <message>
        <source>Waiting calls</source>
        <translation>Appels en attente</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>Estimated wait</source>
        <translation>Attente estimée</translation>
    </message>
    <message>
        <source>Available agents</source>
        <translation>Agents disponibles</translation>
    </message>
    <message>
        <source>Agents on the phone</source>
        <translation>Agents au téléphone</translation>
    </message>
    <message>
        <source>Agents logged in</source>
        <translation>Agents connectés</translation>
    </message>
    <message>
        <source>Calls, last hour</source>
        <translation>Appels, dernière heure</translation>
    </message>
    <message>
        <source>Answered, last hour</source>
        <translation>Répondus, dernière heure</translation>
    </message>
    <message>
        <source>Abandoned, last hour</source>
        <translation>Abandons, dernière heure</translation>
    </message>
    <message>
        <source>Service level, last hour</source>
        <translation>Niveau de service, dernière heure</translation>
    </message>
    <message>
        <source>Calls that wait in the queue now, counted as they join and leave.</source>
        <translation>Appels qui attendent maintenant dans la file, comptés à leur entrée et à leur sortie.</translation>
    </message>
    <message>
        <source>How long the oldest call that still waits has waited.</source>
        <translation>Temps d’attente de l’appel le plus ancien encore en attente.</translation>
    </message>
    <message>
        <source>Agents who can take a call now: logged in, not paused, not in wrap-up, and their phone is free. A single queue counts its phones without an agent too.</source>
        <translation>Agents qui peuvent prendre un appel maintenant : connectés, ni en pause ni en post-appel, et leur téléphone est libre. Une file seule compte aussi ses téléphones sans agent.</translation>
    </message>
    <message>
        <source>Agents whose phone is in use, talking or dialling, through a queue or not. A single queue counts its phones without an agent too.</source>
        <translation>Agents dont le téléphone est occupé, en conversation ou en numérotation, par une file ou non. Une file seule compte aussi ses téléphones sans agent.</translation>
    </message>
    <message>
        <source>Agents of the queue who are logged in, paused or not.</source>
        <translation>Agents de la file qui sont connectés, en pause ou non.</translation>
    </message>
    <message>
        <source>Asterisk&apos;s moving average of how long calls waited until they were answered.</source>
        <translation>Moyenne mobile d’Asterisk du temps d’attente des appels jusqu’à leur réponse.</translation>
    </message>
    <message>
        <source>Calls, today</source>
        <translation>Appels du jour</translation>
    </message>
    <message>
        <source>Calls that entered the queue.</source>
        <translation>Appels entrés dans la file.</translation>
    </message>
    <message>
        <source>Answered, today</source>
        <translation>Répondus du jour</translation>
    </message>
    <message>
        <source>Calls that an agent answered.</source>
        <translation>Appels auxquels un agent a répondu.</translation>
    </message>
    <message>
        <source>Abandoned, today</source>
        <translation>Abandons du jour</translation>
    </message>
    <message>
        <source>Calls whose caller hung up before an agent answered.</source>
        <translation>Appels dont l’appelant a raccroché avant qu’un agent réponde.</translation>
    </message>
    <message>
        <source>Service level, today</source>
        <translation>Niveau de service du jour</translation>
    </message>
    <message>
        <source>Calls answered in time, divided by the calls that entered. In time means before the threshold of the server, 15 s unless it is configured otherwise.</source>
        <translation>Appels répondus à temps, divisés par les appels entrés. À temps : avant le seuil du serveur, 15 s sauf configuration contraire.</translation>
    </message>
    <message>
        <source>Answer rate, today</source>
        <translation>Taux de réponse du jour</translation>
    </message>
    <message>
        <source>Calls answered, divided by the calls that entered.</source>
        <translation>Appels répondus, divisés par les appels entrés.</translation>
    </message>
    <message>
        <source>Lost after waiting, today</source>
        <translation>Perdus après attente, du jour</translation>
    </message>
    <message>
        <source>Calls abandoned after they were kept waiting, divided by the calls that entered. Kept waiting means longer than the threshold of the server, 15 s unless it is configured otherwise.</source>
        <translation>Appels abandonnés après une longue attente, divisés par les appels entrés. Longue attente : plus que le seuil du serveur, 15 s sauf configuration contraire.</translation>
    </message>
    <message>
        <source>Answered in time, today</source>
        <translation>Répondus à temps du jour</translation>
    </message>
    <message>
        <source>Calls answered before the threshold of the server, 15 s unless it is configured otherwise.</source>
        <translation>Appels répondus avant le seuil du serveur, 15 s sauf configuration contraire.</translation>
    </message>
    <message>
        <source>Abandoned late, today</source>
        <translation>Abandons tardifs du jour</translation>
    </message>
    <message>
        <source>Calls abandoned after they had waited longer than the threshold of the server, 15 s unless it is configured otherwise.</source>
        <translation>Appels abandonnés après une attente plus longue que le seuil du serveur, 15 s sauf configuration contraire.</translation>
    </message>
    <message>
        <source>While closed, today</source>
        <translation>Hors ouverture du jour</translation>
    </message>
    <message>
        <source>Calls that came while the queue was closed.</source>
        <translation>Appels arrivés alors que la file était fermée.</translation>
    </message>
    <message>
        <source>Timed out, today</source>
        <translation>Attente dépassée du jour</translation>
    </message>
    <message>
        <source>Calls that the queue let go because they had waited as long as it allows.</source>
        <translation>Appels que la file a laissés partir parce qu’ils avaient attendu aussi longtemps qu’elle le permet.</translation>
    </message>
    <message>
        <source>Answer rate, last hour</source>
        <translation>Taux de réponse, dernière heure</translation>
    </message>
    <message>
        <source>Lost after waiting, last hour</source>
        <translation>Perdus après attente, dernière heure</translation>
    </message>
    <message>
        <source>Answered in time, last hour</source>
        <translation>Répondus à temps, dernière heure</translation>
    </message>
    <message>
        <source>Abandoned late, last hour</source>
        <translation>Abandons tardifs, dernière heure</translation>
    </message>
    <message>
        <source>While closed, last hour</source>
        <translation>Hors ouverture, dernière heure</translation>
    </message>
    <message>
        <source>Timed out, last hour</source>
        <translation>Attente dépassée, dernière heure</translation>
    </message>
    <message>
        <source>%1: %2 calls where %3 entered; the others entered before</source>
        <comment>percentage, part, whole</comment>
        <translation>%1 : %2 appels pour %3 entrés ; les autres étaient entrés avant</translation>
    </message>
    <message>
        <source>%1 = %2 of %3 calls</source>
        <comment>percentage, part, whole</comment>
        <translation>%1 = %2 sur %3 appels</translation>
    </message>
    <message>
        <source>No call has entered, so there is nothing to divide by.</source>
        <translation>Aucun appel n’est entré : il n’y a rien à diviser.</translation>
    </message>
</context>
<context>
    <name>xivocc::models::FloorFigures</name>
    <message>
        <source>All queues</source>
        <translation>Toutes les files</translation>
    </message>
    <message numerus="yes">
        <source>%n queues</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>A queue that is not there any more</source>
        <translation>Une file qui n’existe plus</translation>
    </message>
</context>
<context>
    <name>xivocc::models::MembershipChangeModel</name>
    <message>
        <source>penalty %1</source>
        <translation>pénalité %1</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>hors file</translation>
    </message>
    <message>
        <source>pending…</source>
        <translation>en attente…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>effectué</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>refusé : %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Deviendra</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
</context>
<context>
    <name>xivocc::models::MembershipTableModel</name>
    <message>
        <source>not in it</source>
        <translation>hors file</translation>
    </message>
    <message>
        <source>Removed from XiVO meanwhile; nothing of this row is saved.</source>
        <translation>Supprimée de XiVO entre-temps ; rien de cette ligne n’est enregistré.</translation>
    </message>
    <message>
        <source>default changed meanwhile: %1 → %2</source>
        <translation>défaut modifié entre-temps : %1 → %2</translation>
    </message>
    <message>
        <source>changed meanwhile: %1 → %2</source>
        <translation>modifiée entre-temps : %1 → %2</translation>
    </message>
    <message>
        <source>you set the default: %1 → %2</source>
        <translation>votre défaut : %1 → %2</translation>
    </message>
    <message>
        <source>you set: %1 → %2</source>
        <translation>votre saisie : %1 → %2</translation>
    </message>
    <message>
        <source>%1 (removed meanwhile)</source>
        <translation>%1 (supprimée entre-temps)</translation>
    </message>
    <message>
        <source>The penalty in the queue now; empty: not in the queue</source>
        <translation>La pénalité actuelle dans la file ; vide : hors de la file</translation>
    </message>
    <message>
        <source>The penalty when the default configuration is applied; empty: not in the queue then</source>
        <translation>La pénalité une fois la configuration par défaut appliquée ; vide : alors hors de la file</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Pénalité</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
</context>
<context>
    <name>xivocc::models::PlacementRequests</name>
    <message>
        <source>Being moved: waiting for XiVO to confirm.</source>
        <translation>En cours de déplacement : attend la confirmation de XiVO.</translation>
    </message>
    <message>
        <source>Being added: waiting for XiVO to confirm.</source>
        <translation>En cours d’ajout : attend la confirmation de XiVO.</translation>
    </message>
    <message>
        <source>Being removed: waiting for XiVO to confirm.</source>
        <translation>En cours de retrait : attend la confirmation de XiVO.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>agent or group, why it was refused</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>xivocc::models::QueueAgentFilter</name>
    <message>
        <source>Penalty</source>
        <translation>Pénalité</translation>
    </message>
    <message>
        <source>Agents with the lowest penalty are called first</source>
        <translation>Les agents de plus faible pénalité sont appelés en premier</translation>
    </message>
</context>
<context>
    <name>xivocc::models::QueueChangeModel</name>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>agents in the queue, all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, penalty %2</source>
        <comment>agents in the queue</comment>
        <translation>%1, pénalité %2</translation>
    </message>
    <message>
        <source>%1, penalties %2 to %3</source>
        <comment>agents in the queue</comment>
        <translation>%1, pénalités %2 à %3</translation>
    </message>
    <message>
        <source>Removed from XiVO meanwhile; nothing of this row is saved.</source>
        <translation>Supprimée de XiVO entre-temps ; rien de cette ligne n’est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n join(s)</source>
        <translation>
            <numerusform>%n y entre</numerusform>
            <numerusform>%n y entrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) this penalty</source>
        <translation>
            <numerusform>%n reçoit cette pénalité</numerusform>
            <numerusform>%n reçoivent cette pénalité</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave(s)</source>
        <translation>
            <numerusform>%n la quitte</numerusform>
            <numerusform>%n la quittent</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing: they are so already</source>
        <translation>rien : c’est déjà le cas</translation>
    </message>
    <message>
        <source>nothing: nobody is in it</source>
        <translation>rien : personne n’en fait partie</translation>
    </message>
    <message>
        <source>%1 (removed meanwhile)</source>
        <translation>%1 (supprimée entre-temps)</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>join with penalty %1</source>
        <translation>rejoindre avec la pénalité %1</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>quitter</translation>
    </message>
    <message>
        <source>The penalty with which they join; −: they leave; empty: as it is</source>
        <translation>La pénalité avec laquelle ils rejoignent la file ; − : ils la quittent ; vide : tel quel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Pénalité</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
</context>
<context>
    <name>xivocc::models::QueueTableModel</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente max.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibles</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Au téléphone</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Connectés</translation>
    </message>
    <message>
        <source>Est. wait</source>
        <translation>Attente est.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondus</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandons</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>À temps</translation>
    </message>
    <message>
        <source>Calls of the last 60 minutes: a bar for each five minutes, those abandoned in red at its foot</source>
        <translation>Appels des 60 dernières minutes : une barre par tranche de cinq minutes, les abandons en rouge à son pied</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
</context>
<context>
    <name>xivocc::models::Thresholds</name>
    <message>
        <source>The thresholds kept on the server cannot be read by this CCManager. The standard ones are used; set them anew, or update CCManager.</source>
        <translation>Les seuils conservés sur le serveur sont illisibles pour ce CCManager. Les seuils standard sont utilisés ; redéfinissez-les ou mettez CCManager à jour.</translation>
    </message>
</context>
<context>
    <name>xivocc::models::WaitingCallModel</name>
    <message>
        <source>#</source>
        <comment>position in the queue</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attente</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::LinkLabel</name>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Stale for %1</source>
        <translation>Périmé depuis %1</translation>
    </message>
    <message>
        <source>The server has lost the PBX. What you see is as old as that; the server tries again by itself.</source>
        <translation>Le serveur a perdu le PBX. Ce que vous voyez date de ce moment ; le serveur réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Link state: %1</source>
        <translation>État de la liaison : %1</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · stale for %2</source>
        <translation>Reconnexion dans %1 s · données vieilles de %2</translation>
    </message>
    <message>
        <source>Reconnecting… · stale for %1</source>
        <translation>Reconnexion… · données vieilles de %1</translation>
    </message>
    <message numerus="yes">
        <source>Live, %n link(s) stale</source>
        <translation>
            <numerusform>En direct, %n lien périmé</numerusform>
            <numerusform>En direct, %n liens périmés</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the server&apos;s links</source>
        <translation>Afficher les liens du serveur</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::LinkList</name>
    <message>
        <source>Asterisk</source>
        <translation>Asterisk</translation>
    </message>
    <message>
        <source>States, waiting calls and figures stay as they were.</source>
        <translation>États, appels en attente et chiffres restent tels quels.</translation>
    </message>
    <message>
        <source>XiVO database</source>
        <translation>Base de données de XiVO</translation>
    </message>
    <message>
        <source>Changes made in XiVO&apos;s web interface and queue_log are not seen.</source>
        <translation>Les changements faits dans l’interface web de XiVO et queue_log ne sont pas vus.</translation>
    </message>
    <message>
        <source>Agent service (agentd)</source>
        <translation>Service des agents (agentd)</translation>
    </message>
    <message>
        <source>Configuration service (confd)</source>
        <translation>Service de configuration (confd)</translation>
    </message>
    <message>
        <source>CTI server</source>
        <translation>Serveur CTI</translation>
    </message>
    <message>
        <source>Presences, sheets and voicemails stay as they were.</source>
        <translation>Présences, fiches et messageries restent telles quelles.</translation>
    </message>
    <message>
        <source>Directory (LDAP)</source>
        <translation>Annuaire (LDAP)</translation>
    </message>
    <message>
        <source>Users of the directory cannot log in.</source>
        <translation>Les utilisateurs de l’annuaire ne peuvent pas se connecter.</translation>
    </message>
    <message>
        <source>The server&apos;s store</source>
        <translation>Base du serveur</translation>
    </message>
    <message>
        <source>Boards, thresholds, rules and default queues cannot be kept.</source>
        <translation>Tableaux, seuils, règles et files par défaut ne peuvent être conservés.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The present is not recorded for the replay.</source>
        <translation>Le présent n’est pas enregistré pour la relecture.</translation>
    </message>
    <message>
        <source>Event push</source>
        <translation>Envoi d’événements</translation>
    </message>
    <message>
        <source>Other programs are not told of events.</source>
        <translation>Les autres programmes ne reçoivent pas les événements.</translation>
    </message>
    <message>
        <source>The server has not told yet how its links are.</source>
        <translation>Le serveur n’a pas encore dit comment vont ses liens.</translation>
    </message>
    <message>
        <source>▲ Stale for %1</source>
        <translation>▲ Périmé depuis %1</translation>
    </message>
    <message>
        <source>● Live</source>
        <translation>● En direct</translation>
    </message>
    <message>
        <source>● Live, in part</source>
        <translation>● En direct, en partie</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Agents cannot be logged in, logged out or paused.</source>
        <translation>Les agents ne peuvent être ni connectés, ni déconnectés, ni mis en pause.</translation>
    </message>
    <message>
        <source>Queues of agents, forwards and services cannot be changed.</source>
        <translation>Les files des agents, les renvois et les services ne peuvent être modifiés.</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::LoginDialog</name>
    <message>
        <source>&amp;Remember the password</source>
        <translation>&amp;Retenir le mot de passe</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>CCManager</source>
        <translation>CCManager</translation>
    </message>
    <message>
        <source>Log in with your XiVO user.</source>
        <translation>Connectez-vous avec votre utilisateur XiVO.</translation>
    </message>
    <message>
        <source>host or host:port</source>
        <translation>hôte ou hôte:port</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>P&amp;hone number</source>
        <translation>Numéro de &amp;poste</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Chiffré (TLS)</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address, for example contact.example.org:8090.</source>
        <translation>Indiquez l’adresse du serveur, par exemple contact.example.org:8090.</translation>
    </message>
    <message>
        <source>Enter your user name and your password.</source>
        <translation>Indiquez votre nom d’utilisateur et votre mot de passe.</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>The fingerprint is right: trust this certificate</source>
        <translation>L’empreinte est juste : accepter ce certificat</translation>
    </message>
    <message>
        <source>Write https:// before the host for an encrypted link (TLS).</source>
        <translation>Écrivez https:// devant l’hôte pour une liaison chiffrée (TLS).</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>You are logged in, but the password is kept for this session only: no keychain answered. To have it remembered, start the keychain of your desktop, such as GNOME Keyring or KWallet, and log in again.</source>
        <translation>Vous êtes connecté, mais le mot de passe n’est gardé que pour cette session : aucun trousseau n’a répondu. Pour qu’il soit retenu, démarrez le trousseau de votre bureau, par exemple GNOME Keyring ou KWallet, puis connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::TableExport</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV, semicolons (*.csv)</source>
        <translation>CSV, points-virgules (*.csv)</translation>
    </message>
    <message>
        <source>Export the visible rows</source>
        <translation>Exporter les lignes affichées</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::TableRows</name>
    <message>
        <source>%1 was not written: %2. Choose another place.</source>
        <translation>%1 n’a pas été écrit : %2. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>la mémoire manque</translation>
    </message>
</context>
<context>
    <name>xivocc::widgets::TableView</name>
    <message>
        <source>Export the visible rows…</source>
        <translation>Exporter les lignes affichées…</translation>
    </message>
</context>
</TS>
