/** Messages that other servers send and ours has no cause to, or that only a call on a WebRTC line brings about. */
export const notHere = new Set(["AuthenticationToken", "WebRTCCmd", "CallHistoryByDays", "RichCallHistory"]);

/** Commands and messages of ours, for programs with windows: pages have no method for them. */
export const notForPages = new Set([
    "getFloorAt", "getFloorChanges", "CommandFinished", "PastFloor", "PastFloorChanges",
    "getUserRights", "setUserRights", "UserRightsList", "UserRightsChanged",
    "getAlertRules", "setAlertRule", "removeAlertRule", "subscribeToAlerts", "acknowledgeAlert", "getAlertHistory",
    "AlertRules", "AlertsStanding", "AlertChanged", "AlertHistory",
    "getQueueHistory", "QueueHistory",
]);

/** Messages that only a fault brings about, which this test does not cause. */
export const onFaultsOnly = new Set(["LoggedOnError"]);
