import { BorrowedSession } from "./borrowed_session";

function createCallback(): Xivocc.Callback {
    const session = new BorrowedSession();
    const send = session.send;
    return {
        MessageType: {
            CALLBACKLISTS: "CallbackLists",
            CALLBACKFINDRESPONSE: "FindCallbackResponseWithId",
            CALLBACKTAKEN: "CallbackTaken",
            CALLBACKRELEASED: "CallbackReleased",
            CALLBACKSTARTED: "CallbackStarted",
            CALLBACKCLOTURED: "CallbackClotured",
            CALLBACKREQUESTUPDATED: "CallbackRequestUpdated",
            CALLBACKPREFERREDPERIODS: "PreferredCallbackPeriodList",
        },
        init: cti => session.use(cti),
        getCallbackLists: () => send("getCallbackLists"),
        findCallbackRequest: (id, filters, offset = 0, limit = 100) =>
            send("findCallbackRequest", { id, request: { filters, offset, limit } }),
        getCallbackPreferredPeriods: () => send("getCallbackPreferredPeriods"),
        takeCallback: uuid => send("takeCallback", { uuid }),
        releaseCallback: uuid => send("releaseCallback", { uuid }),
        startCallback: (uuid, number) => send("startCallback", { uuid, number }),
        updateCallbackTicket: (uuid, status, comment, dueDate, periodUuid) =>
            // The server takes a date and a period together only.
            send("updateCallbackTicket",
                 { uuid, status, comment, ...(dueDate && periodUuid ? { dueDate, periodUuid } : {}) }),
        listenCallbackMessage: voiceMessageRef => send("listenCallbackMessage", { voiceMessageRef }),
    };
}

Object.assign(globalThis, { Callback: createCallback() });
