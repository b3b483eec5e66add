import type { Send } from "./send";

export const userCommands = (send: Send): Xivocc.UserMethods => ({
    changeUserStatus: status => send("userStatusUpdate", { status }),
    dnd: state => send("dnd", { state }),
    naFwd: (destination, state) => send("naFwd", { state, destination }),
    uncFwd: (destination, state) => send("uncFwd", { state, destination }),
    busyFwd: (destination, state) => send("busyFwd", { state, destination }),
    displayNameLookup: username => send("displayNameLookup", { username }),
    setUserPreference: (key, value, valueType) => send("setUserPreference", { key, value, value_type: valueType }),
    toggleUniqueAccountDevice: deviceType => send("toggleUniqueAccountDevice", { deviceType }),
    unregisterMobileApp: () => send("unregisterMobileApp"),
    pushLogToServer: (level, log) => send("pushLogToServer", { level, log }),
});
