import { Later } from './state/later';

/** The pages and parts that are not of the first one, which it would only wait for. */
export const pages = {
  problems: new Later(
    async () => (await import('./components/problems/ProblemsPanel')).ProblemsPanel,
  ),
  rules: new Later(async () => (await import('./components/rules/RulesPanel')).RulesPanel),
  functions: new Later(
    async () => (await import('./components/formulas/FunctionsPanel')).FunctionsPanel,
  ),
  verification: new Later(
    async () => (await import('./components/verification/VerificationPanel')).VerificationPanel,
  ),
  decisions: new Later(
    async () => (await import('./components/decisions/DecisionsPanel')).DecisionsPanel,
  ),
  history: new Later(async () => (await import('./components/history/HistoryPanel')).HistoryPanel),
  mapping: new Later(async () => (await import('./components/mapping/MappingPanel')).MappingPanel),
  monitoring: new Later(
    async () => (await import('./components/monitoring/MonitoringForm')).MonitoringForm,
  ),
  log: new Later(async () => (await import('./components/log/LogLine')).LogLine),
  automatic: new Later(
    async () => (await import('./components/automatic/AutomaticSwitch')).AutomaticSwitch,
  ),
  back: new Later(async () => (await import('./components/BackPage')).BackPage),
  consent: new Later(async () => (await import('./components/Consent')).Consent),
  why: new Later(async () => (await import('./components/why/WhyPage')).WhyPage),
};

/**
 * Loads every page while nobody waits for one: a click on it then shows it at once, also where the
 * network has gone meanwhile.
 */
export async function loadPages(): Promise<void> {
  for (const page of Object.values(pages)) await page.load();
}
