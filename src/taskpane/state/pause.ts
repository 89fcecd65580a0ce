const PAUSE_MS = 60;

/** Long enough for the rest of what is pasted or filled, too short to be waited for. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
