import type { Message, PlanProblemCode } from './catalogue';
import { errorName } from './error-names-it';
import { italianFigures } from './figure-problems-it';
import { italianMethodProblems } from './methods-it';
import { dressed, ITALIAN } from './numbers';
import { italianQuality } from './quality-problems-it';
import { quotedIn } from './quoted';

const n = (text: string | undefined) => dressed(text ?? '', ITALIAN);

/** Said to who must look for an actual that was due. */
const overdue: Message = ({ due, on }) =>
  due ? ` La scadenza del ${due} era già arrivata alla data di monitoraggio (${on}).` : '';

const { promised, measured } = quotedIn(ITALIAN);

/** What is wrong or doubtful with a plan and its tables. */
export const italianPlanProblems: Readonly<Record<PlanProblemCode, Message>> = {
  ...italianFigures,
  ...italianQuality,
  'input.formulaError': (d) => `La cella contiene l'errore ${errorName(d.text)}.`,
  'target.missing': (d) => `Manca il target dell'indicatore ${d.indicator}.`,
  'target.unreadable': (d) => `Non si riesce a leggere il target "${d.text}".`,
  'target.twoOperators': (d) =>
    `Il target "${d.text}" ha due operatori diversi o un operatore ignoto.`,
  'target.notBefore': (d) =>
    `"${d.text}": una scadenza si scrive con Entro, <= o =, non con >= o >.`,
  'target.rangeOrder': (d) =>
    `Il target "${d.text}" è un intervallo al contrario: il primo valore deve essere minore del secondo.`,
  'target.undefined': (d) =>
    `L'indicatore ${d.indicator} è escluso: il suo target ("${d.text}") non è ancora definito.`,
  'target.dateOrNumber': (d) =>
    `Il target ${d.text} può essere un numero o una data: scriverlo come testo (per esempio Entro 31/05/2023 o >= ${d.text}), oppure indicare il metodo.`,
  'date.impossible': (d) => `"${d.text}": è una data che non esiste.`,
  'date.yearless': (d) => `"${d.text}": manca l'anno, e l'anno del piano non è noto.`,
  'deadline.notYetDue': (d) =>
    `L'indicatore ${d.indicator} non risulta fatto, ma la sua scadenza (${d.due}) viene dopo la data di monitoraggio (${d.on}): a quella data è escluso.`,
  'actual.missing': (d) => `Manca il consuntivo dell'indicatore ${d.indicator}.${overdue(d)}`,
  'actual.missingWithoutWeight': (d) =>
    `Manca il consuntivo dell'indicatore ${d.indicator}; pesa 0 e nessun punteggio ne dipende.${overdue(d)}`,
  'actual.missingExcluded': (d) =>
    `Manca il consuntivo dell'indicatore ${d.indicator}: escluso, come vuole il profilo.${overdue(d)}`,
  'actual.missingScoredZero': (d) =>
    `Manca il consuntivo dell'indicatore ${d.indicator}: vale 0%, come vuole il profilo.${overdue(d)}`,
  'actual.missingDecided': (d) =>
    `Manca il consuntivo dell'indicatore ${d.indicator}: vale la decisione.${overdue(d)}`,
  'actual.unreadable': (d) => `Non si riesce a leggere il consuntivo "${d.text}".`,
  'actual.looksLikeDate': (d) =>
    `Il consuntivo "${d.text}" è una data, ma il target è un numero: Excel può aver trasformato in data un numero come 3/4.`,
  'actual.noDate': (d) =>
    `Il target è una scadenza: il consuntivo "${d.text}" deve essere una data, oppure "no" se non è stato fatto.`,
  'actual.notAScore': (d) =>
    `Con il metodo valore il consuntivo "${measured(d)}" deve essere un punteggio: una percentuale, o un numero tra 0 e 1.`,
  'actual.ignoredByExclusion': (d) =>
    `L'indicatore ${d.indicator} è non valutabile: il consuntivo "${d.text}" non conta.`,
  'actual.notYetMeasured': (d) =>
    `L'indicatore ${d.indicator} è stato misurato solo dopo la data di monitoraggio${d.on ? ` (${d.on})` : ''}: a quella data è escluso.`,
  'actual.afterMonitoring': (d) =>
    `"${d.actual}" viene dopo la data di monitoraggio, e la scadenza ("${d.target}") prima: a quella data non era fatto, e vale 0%.`,
  'excluded.noReason': (d) => `L'indicatore ${d.indicator} è non valutabile senza una motivazione.`,
  'decision.outOfRange': (d) =>
    `Decisione su ${d.indicator ?? d.node}: il valore è sotto 0% o sopra il punteggio massimo delle regole, e il punteggio resta senza valore. Correggere il valore.`,
  'decision.contradicted': (d) =>
    `Decisione su ${d.indicator ?? d.node}: il raggiungimento è corretto qui, ma è non valutabile nei consuntivi; nessuno dei due vale. Togliere l'uno o l'altro.`,
  'decision.onExcluded': (d) =>
    `Decisione su ${d.indicator ?? d.node}: è escluso, e la correzione non ha effetto. Togliere la causa dell'esclusione, oppure revocare la decisione.`,
  'decision.twice': (d) =>
    `${d.indicator ?? d.node} è non valutabile sia per decisione sia nei consuntivi: vale il motivo della decisione.`,
  'unit.mismatch': (d) =>
    d.target === ''
      ? `Il consuntivo "${measured(d)}" dell'indicatore ${d.indicator} ha un'altra unità delle sue fasce: indicare la stessa.`
      : `Target "${promised(d)}" e consuntivo "${measured(d)}" hanno unità diverse: indicare la stessa per entrambi.`,
  'method.unknown': (d) => `Il metodo "${d.text}" dell'indicatore ${d.indicator} non esiste.`,
  'method.unsuitable': (d) =>
    `Il metodo ${d.method} non si applica al target "${d.text}": indicarne un altro, o nessuno.`,
  'meta.noNode': (d) =>
    `Il meta-indicatore ${d.indicator} non dice di quale nodo conta gli indicatori: scriverne il codice nella colonna Nodo misurato.`,
  'meta.notNamed': (d) =>
    `L'indicatore ${d.indicator} ha un Nodo misurato, che vale solo con il metodo meta: qui non conta. Se è un meta-indicatore, scrivere meta nella colonna Metodo.`,
  'meta.unknownNode': (d) =>
    `Il meta-indicatore ${d.indicator} conta gli indicatori di ${d.node}, che non è tra i codici dell'albero: correggere il Nodo misurato.`,
  'meta.limitUnreadable': (d) =>
    `Non si riesce a leggere il nodo misurato "${d.text}": scrivere il codice del nodo, e dopo di esso la soglia solo se non è quella del profilo (per esempio OO_01 >= 80%).`,
  'meta.limitUnclear': (d) =>
    `Dall'algoritmo "${d.text}" non si capisce da quale punteggio contare un indicatore: scriverlo nella colonna Nodo misurato, dopo il codice (per esempio OO_01 >= 80%).`,
  'meta.targetUnit': (d) =>
    `Il target del meta-indicatore ${d.indicator} è una quota: scriverlo come percentuale, per esempio >= 90%.`,
  'meta.itself': (d) =>
    `Il meta-indicatore ${d.indicator} sta sotto ${d.node}, di cui conta gli indicatori: non conta se stesso.`,
  'meta.cycle': (d) =>
    `I meta-indicatori ${d.indicators} si contano a vicenda e non hanno punteggio: cambiare il Nodo misurato di uno di essi.`,
  'meta.noneCounted': (d) =>
    `Il meta-indicatore ${d.indicator} non ha indicatori da contare sotto ${d.node}: non ce ne sono altri, o sono tutti esclusi.`,
  'meta.dependsOnFailed': (d) =>
    `Il meta-indicatore ${d.indicator} non ha punteggio perché sotto ${d.node} non lo hanno: ${d.members}.`,
  'meta.actualDiffers': (d) =>
    `Il consuntivo scritto per il meta-indicatore ${d.indicator} è "${d.text}", ma dal conteggio risulta ${n(d.points)}%: vale il conteggio.`,
  ...italianMethodProblems,
  'score.strictEquality': (d) =>
    `Il consuntivo "${measured(d)}" è pari al limite di "${promised(d)}", che lo escluderebbe: vale 100%.`,
  'node.duplicate': (d) => `Il codice ${d.node} è ripetuto: il nodo non ha punteggio.`,
  'node.unknownParent': (d) =>
    `${d.parent}, da cui dipende ${d.child}, non è tra i codici dell'albero.`,
  'node.impliedParent': (d) =>
    `${d.parent} non ha una riga nell'albero: esiste perché ${d.child} ne dipende.`,
  'node.cycle': (d) => `I nodi si contengono a vicenda: ${d.path}.`,
  'node.orphan': (d) => `Il nodo ${d.node} non ha né padre né figli: non entra in alcun punteggio.`,
  'node.childless': (d) =>
    `Il nodo ${d.node} non ha figli né indicatori: non può avere un punteggio.`,
  'node.dependsOnFailed': (d) =>
    `Il nodo ${d.node} non ha punteggio perché non lo hanno: ${d.children}.`,
  'indicator.duplicate': (d) => `L'indicatore ${d.indicator} è ripetuto: non ha punteggio.`,
  'indicator.unknown': (d) =>
    `${d.node} contiene l'indicatore ${d.indicator}, che non ha un target.`,
  'indicator.orphan': (d) => `L'indicatore ${d.indicator} non è sotto alcun nodo: non conta.`,
  'indicator.onlyInDashboards': (d) =>
    `L'indicatore ${d.indicator} sta solo in cruscotti: non conta per l'ente.`,
  'link.duplicate': (d) => `${d.child} è due volte sotto ${d.node}.`,
  'weight.missing': (d) => `Manca il peso di ${d.child} in ${d.node}, mentre altri lo hanno.`,
  'weight.unreadable': (d) => `Non si riesce a leggere il peso "${d.text}".`,
  'weight.negative': (d) => `Il peso "${d.text}" è negativo.`,
  'weight.mixedUnits': (d) =>
    `In ${d.node} alcuni pesi sono percentuali e altri no (per esempio ${d.child}): scriverli tutti allo stesso modo.`,
  'weight.allZero': (d) => `Tutti i pesi di ${d.node} sono 0: non può avere un punteggio.`,
  'resources.unreadable': (d) =>
    `Non si riescono a leggere le risorse "${d.text}" di ${d.node}: scrivere un importo in euro, per esempio 5.803.045,00.`,
  'resources.sumDiffers': (d) =>
    `Le risorse di ${d.node} sono ${n(d.own)} €, ma quelle dei suoi nodi sommano a ${n(d.sum)} €: vale la prima cifra; correggere quella sbagliata.`,
  'profile.bandOrder': (d) =>
    `Le soglie non sono in ordine: "${d.label}" non sta sotto "${d.above}".`,
  'profile.bandGap': (d) =>
    d.label
      ? `Le fasce lasciano un vuoto tra "${d.label}" e "${d.above || '100%'}".`
      : `Le fasce lasciano un vuoto sotto "${d.above}".`,
  'profile.bandOverlap': (d) => `Le fasce "${d.label}" e "${d.above}" si sovrappongono.`,
  'profile.bandColour': (d) =>
    `I colori di "${d.label}" (${d.fill}, ${d.text}) non sono del tipo #RRGGBB.`,
  'profile.dailyPenalty': (d) => `La penalità giornaliera ${n(d.value)} non è tra 0% e 100%.`,
  'profile.cap': (d) => `Il punteggio massimo ${n(d.value)} è sotto il 100%.`,
  'profile.decimals': (d) => `I decimali (${n(d.value)}) non sono un numero intero da 0 a 10.`,

  'header.repeated': (d) => `La colonna "${d.header}" è ripetuta: vale la prima.`,
  'code.missing': () => 'La riga non ha un codice: non viene letta.',
  'code.error': (d) => `Il codice è l'errore ${errorName(d.text)}: la riga non viene letta.`,
  'code.looksLikeDate': () =>
    'Il codice è diventato una data: formattare la colonna come testo e riscriverlo.',
  'code.nodeAndIndicator': (d) =>
    `${d.code} ha dei figli e insieme un target o un consuntivo: viene letto come nodo.`,
  'link.noNode': (d) => `L'indicatore ${d.indicator} non dice sotto quale nodo sta.`,
  'decision.noColumns': (d) =>
    `${d.table} non è letto come tabella delle decisioni: servono le colonne ${d.columns}.`,
  'decision.secondTable': (d) =>
    `Questa seconda tabella di decisioni non è letta: riunire le righe nella tabella ${d.table}.`,
  'decision.unknownCode': (d) =>
    `Decisione su "${d.text}": nel piano non c'è. Correggere il codice o il tipo.`,
  'decision.ambiguous': (d) =>
    `${d.code} è sia un nodo sia un indicatore, e nessuno dei due ha un punteggio: scrivere nella colonna Tipo quale la decisione riguarda.`,
  'decision.unreadable': (d) =>
    `Decisione su ${d.code}: nella colonna ${d.column} ${d.text === '' ? 'manca il valore' : `"${d.text}" non si capisce`}. Finché non è corretta, ${d.code} resta senza punteggio.`,
  'decision.noReason': (d) =>
    `Decisione su ${d.code}: manca il motivo, e senza non si applica: vale il punteggio calcolato. Scrivere il motivo.`,
  'decision.two': (d) =>
    `Su ${d.code} ci sono più decisioni in vigore: nessuna si applica, e resta senza punteggio. Revocarne tutte tranne una.`,
  'decision.incomplete': (d) =>
    `Decisione su ${d.code}: ${d.text === '' ? 'manca' : 'non si legge'} ${d.column}. La decisione si applica; completarla.`,
  'decision.valueUnused': (d) =>
    `Decisione su ${d.code}: chi è non valutabile non ha un valore, e "${d.text}" non conta.`,
  'table.unknownColumn': (d) =>
    `La colonna "${d.header}" di ${d.table} non è letta: se l'ha aggiunta una versione successiva di PERF, aggiornare PERF; se contiene appunti, chiamarla Note.`,
  'dashboard.noName': (d) =>
    `La riga non dice in quale cruscotto sta l'indicatore ${d.indicator}: scriverne il nome.`,
  'dashboard.nodeCode': (d) =>
    `${d.name} è già un nodo dell'albero, e non può essere anche un cruscotto (${d.level}): dare al cruscotto un altro nome. I suoi indicatori non vengono raccolti.`,
  'dashboard.twoKinds': (d) =>
    `${d.name} è scritto come ${d.level}, ma è già un cruscotto (${d.other}): dare a uno dei due un altro nome. Qui non viene raccolto nulla.`,
  'dashboard.alike': (d) =>
    `"${d.name}" e "${d.first}" sono letti come due cruscotti diversi: se sono lo stesso, scriverli allo stesso modo.`,
  'target.two': (d) => `L'indicatore ${d.indicator} ha due target diversi per lo stesso anno.`,
  'parameter.two': (d) =>
    `Due righe dell'indicatore ${d.indicator} hanno valori diversi nella colonna ${d.column}: lasciarne uno solo.`,
  'target.noneForYear': (d) => `L'indicatore ${d.indicator} non ha un target per il ${d.year}.`,
  'actual.two': (d) =>
    `L'indicatore ${d.indicator} ha due consuntivi diversi${d.date ? ` con la stessa data (${d.date})` : ''}.`,
  'actual.badDate': (d) =>
    `"${d.text}" non è una data, e senza non si sa quale consuntivo dell'indicatore ${d.indicator} vale: scriverla come 30/06/2024.`,
  'actual.datedAndUndated': (d) =>
    `L'indicatore ${d.indicator} ha un consuntivo del ${d.date} e uno diverso senza data: scrivere la data anche di questo, oppure togliere quello che non vale.`,
  'actual.severalYears': (d) =>
    `L'indicatore ${d.indicator} ha consuntivi diversi di più anni (${d.dates}): indicare nelle regole la Data di monitoraggio, fino alla quale contano.`,
  'actual.latest': (d) =>
    `L'indicatore ${d.indicator} ha più consuntivi: vale l'ultimo, del ${d.date}. Per uno precedente, indicare nelle regole la Data di monitoraggio.`,
  'actual.beforeYear': (d) =>
    `Il consuntivo dell'indicatore ${d.indicator} è del ${d.date}, prima dell'anno in vigore (${d.year}): non conta. Se è di quell'anno, correggere la data.`,
  'actual.unknownIndicator': (d) =>
    `Il consuntivo è di ${d.indicator}, che non ha né target né nodo.`,
  'indicator.repeated': (d) => `L'indicatore ${d.indicator} è ripetuto con gli stessi dati.`,
  'published.two': (d) =>
    `${d.code} è pubblicato in due modi diversi, ${d.first} e ${d.second}: non viene verificato finché non ne resta uno.`,
  'year.ambiguous': (d) =>
    `Il piano ha target per più anni (${d.years}): indicare quello in vigore.`,
  'year.unreadable': (d) => `"${d.text}" non è un anno.`,
  'monitoring.beforeYear': (d) =>
    `La data di monitoraggio (${d.date}) viene prima dell'anno in vigore (${d.year}): non se ne tiene conto. Correggere la data o l'anno.`,
  'history.unreadable': (d) =>
    `La riga dello Storico non si legge ("${d.text}"): servono una data, un codice, un tipo (nodo, indicatore o cruscotto) e un raggiungimento vuoto o in percentuale.`,
  'history.repeated': (d) =>
    `${d.code} compare due volte nella fotografia del ${d.date}: vale la prima riga. Togliere l'altra.`,
  'rule.unknown': (d) => `La regola "${d.rule}" non esiste.`,
  'rule.unreadable': (d) => `La regola "${d.rule}" non può valere "${d.value}".`,
  'rule.repeated': (d) => `La regola "${d.rule}" è ripetuta: vale la prima riga.`,
  'rule.unusable': (d) =>
    `Le regole non sono coerenti: si applica il profilo ${d.profile} così com'è.`,
  'rule.noScope': (d) =>
    `"${d.rule}" non vale per nulla: nessuna Tipologia e nessun livello si chiama così; ci sono: ${d.known}.`,
  'rule.contradiction': (d) =>
    `Per l'indicatore ${d.indicator} due regole dicono cose diverse (${d.first}; ${d.second}): scrivere il suo valore nella sua riga.`,
  'node.noRow': (d) =>
    `Senza una riga nell'albero, il punteggio di questi nodi non viene scritto: ${d.nodes}.`,
  'result.formula': (d) =>
    `La colonna "${d.header}" contiene formule: quelle celle non vengono scritte.`,
  'result.tooLarge': (d) =>
    `"${d.header}" sarebbe un numero più grande di quanto una cella contenga: la cella resta vuota. Controllare target e consuntivo.`,
  'result.noRoom': (d) =>
    `Non c'è posto a destra per le colonne ${d.headers}: non vengono scritte.`,

  'row.pageNumber': (d) =>
    `"${d.text}" sembra un numero di pagina: la riga non viene letta. Se non lo è, completarla; altrimenti si può eliminare.`,
  'row.goesOn': (d) =>
    `La riga ha solo il testo "${d.text}": non viene letta. Se continua la riga sopra, unirlo al testo di quella ed eliminare la riga; se è un indicatore, scriverne il codice.`,
  'heading.differs': (d) =>
    `Di ${d.code} questa scheda dice "${d.text}" (${d.field}), ma vale "${d.counts}", scritto nell'albero o in una scheda precedente: scrivere lo stesso in tutti e due.`,
  'result.merged': (d) =>
    `Nella colonna "${d.header}" le celle di più risultati sono unite: si vede solo il primo. Separarle per vedere gli altri.`,
};
