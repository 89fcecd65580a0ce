/**
 * A moment as people read it, in the day and hour of the machine.
 * @param iso ISO 8601
 * @param locale BCP 47
 */
export function whenText(iso: string, locale: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    moment,
  );
}
