import { DAYS_TO_1904 } from '../engine';

const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Of 1970-01-01. */
const epoch1900 = 25569;

/**
 * The serial number of an ISO 8601 date, as cells of type `d` hold it (ECMA-376-1, 18.17.4);
 * null when the text is no date.
 */
export function dateSerial(text: string, date1904: boolean): number | null {
  const parts = isoDate.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
  const back = new Date(days * 86_400_000);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!exists || hour > 24 || minute > 59 || second >= 60) return null;
  const serial = days + epoch1900 - (date1904 ? DAYS_TO_1904 : 0);
  // Excel's 1900 has a 29 February: serials before it are one less.
  const whole = !date1904 && serial < 61 ? serial - 1 : serial;
  return whole + (hour * 3600 + minute * 60 + second) / 86_400;
}
