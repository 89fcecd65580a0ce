import { paneOffice } from './contract';

const office = paneOffice();

addEventListener('error', ({ message, error }) => {
  // The browser's own remarks, such as that a resize went round twice, come without an error.
  if (error) office.onFailure(message);
});
addEventListener('unhandledrejection', ({ reason }) => {
  office.onFailure(reason instanceof Error ? reason.message : String(reason));
});

// The library looks for it once, as it loads: this script comes before.
Object.assign(globalThis, { _richApiNativeBridge: office.bridge });
