import type { Send } from "./send";

export const phoneCommands = (send: Send): Xivocc.PhoneMethods => ({
    dial: (destination, variables) => send("dial", { destination, variables }),
    originate: destination => send("originate", { destination }),
    dialFromMobile: (destination, variables) => send("dialFromMobile", { destination, variables }),
    dialFromQueue: (destination, queueId, callerIdName, callerIdNumber, variables) =>
        send("dialFromQueue", { destination, queueId, callerIdName, callerIdNumber, variables }),
    dialByUsername: (username, variables) => send("dialByUsername", { username, variables }),
    hangup: uniqueId => send("hangup", { uniqueId }),
    answer: uniqueId => send("answer", { uniqueId }),
    hold: uniqueId => send("hold", { uniqueId }),
    directTransfer: destination => send("directTransfer", { destination }),
    attendedTransfer: (destination, device) => send("attendedTransfer", { destination, device }),
    completeTransfer: () => send("completeTransfer"),
    cancelTransfer: () => send("cancelTransfer"),
    conference: () => send("conference"),
    sendDtmf: key => send("sendDtmf", { key }),
    setData: variables => send("setData", { variables }),
    getCurrentCallsPhoneEvents: () => send("getCurrentCallsPhoneEvents"),
    toggleMicrophone: uniqueId => send("toggleMicrophone", { uniqueId }),
    retrieveQueueCall: queueCall => send("retrieveQueueCall", { queueCall }),
});
