// Methods whose command the server reads but does not carry out yet: it answers each with an error that
// names the command. A name here goes when its command comes; the test says which do.
export const notYet = new Set([
]);

// Messages that nothing brings about yet. A name here goes when its message comes.
export const notYetHeard = new Set([
]);

/** Messages that other servers send and ours has no cause to, or that only a call on a WebRTC line brings about. */
export const notHere = new Set(["AuthenticationToken", "WebRTCCmd", "CallHistoryByDays", "RichCallHistory"]);

/** Commands and messages of ours, for programs with windows: pages have no method for them. */
export const notForPages = new Set([
    "getFloorAt", "getFloorChanges", "CommandFinished", "PastFloor", "PastFloorChanges",
    "getUserRights", "setUserRights", "UserRightsList", "UserRightsChanged",
]);

/** Messages that only a fault brings about, which this test does not cause. */
export const onFaultsOnly = new Set(["LoggedOnError"]);
