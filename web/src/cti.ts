import { createCti } from "./cti/create_cti";

Object.assign(globalThis, { Cti: createCti() });
