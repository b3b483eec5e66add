import type { Send } from "./send";

export const directoryCommands = (send: Send): Xivocc.DirectoryMethods => ({
    directoryLookUp: term => send("directoryLookUp", { term }),
    searchDirectory: pattern => send("searchDirectory", { pattern }),
    getFavorites: () => send("getFavorites"),
    addFavorite: (contactId, source) => send("addFavorite", { contactId, source }),
    removeFavorite: (contactId, source) => send("removeFavorite", { contactId, source }),
    searchContacts: term => send("searchContacts", { term }),
    getFavoriteContacts: () => send("getFavoriteContacts"),
    getUserCallHistory: size => send("getUserCallHistory", { size: size ?? null }),
    getUserCallHistoryByDays: days => send("getUserCallHistoryByDays", { days }),
    getAgentCallHistory: size => send("getAgentCallHistory", { size }),
    getQueueCallHistory: (queue, size) => send("getQueueCallHistory", { queue, size }),
    findCustomerCallHistory: (id, filters, size) => send("findCustomerCallHistory", { id, request: { filters, size } }),
});
