import type { PaneCatalogue } from './catalogue';
import { italianMappingProblems } from './mapping-problems-it';
import { dressed, ITALIAN } from './numbers';
import { italianPane } from './pane-it';

const n = (text: string | undefined) => dressed(text ?? '', ITALIAN);

export const italian: PaneCatalogue = {
  numbers: ITALIAN,
  problems: {
    ...italianMappingProblems,
    'layout.none': () =>
      'Nessuna tabella riconosciuta: servono le intestazioni Codice e Padre, Nodo e Indicatore, Indicatore e Target, Indicatore e Consuntivo, oppure una tabella unica.',
    'layout.noTargets': () =>
      "L'albero è stato trovato, ma nessuna tabella ha le colonne Indicatore (o Codice) e Target.",
    'layout.noTree': () =>
      'I target sono stati trovati, ma nessuna tabella dice sotto quale nodo stanno: servono Nodo e Indicatore, oppure una colonna Obiettivo.',
    'excel.cellEditing': () => 'Una cella è in modifica: premere Invio o Esc in Excel e riprovare.',
    'excel.protectedSheet': (d) =>
      `Protetto: ${d.sheets}. Non è stato scritto nulla; togliere la protezione (Revisione > Rimuovi protezione foglio) e riprovare.`,
    'excel.keptChanging': (d) =>
      `I dati sono cambiati durante il calcolo per ${d.attempts} volte di seguito: i risultati di prima sono stati rimessi. Riprovare quando nessuno sta scrivendo.`,
    'excel.misplaced': () =>
      'I risultati non sono finiti nelle celle giuste, forse per un filtro attivo: quelli di prima sono stati rimessi. Togliere i filtri e riprovare.',
    'excel.requestFailed': (d) =>
      `Excel ha rifiutato un'operazione (${d.reason}): la cartella è come prima. Riprovare.`,
    'excel.notPutBack': (d) =>
      `Excel ha rifiutato un'operazione (${d.reason}) e non è stato possibile rimettere tutti i risultati di prima (${d.sheets}): premere Ripristina, oppure ricalcolare.`,
    'excel.readOnly': () =>
      'La cartella è in sola lettura: aprirla in modifica, o salvarne una copia, e riprovare.',
    'excel.tooLarge': () =>
      'La cartella è troppo grande per Excel in questa versione: non è stato scritto nulla. Provare con Excel per desktop.',
    'excel.sheetNotSearched': (d) =>
      `Il foglio ${d.sheet} è molto grande: ne sono state lette solo la parte in alto a sinistra e le tabelle.`,
    'excel.cancelled': () => 'Calcolo annullato: non è stato scritto nulla.',
    'excel.restoreKept': (d) =>
      `Celle cambiate o spostate nel frattempo, lasciate come sono: ${d.count}.`,
    'excel.placeGone': (d) => `La cella non c'è più (${d.sheet}): ricalcolare l'albero.`,
    'excel.noRoomForRules': (d) =>
      `Sotto la tabella ${d.table} non ci sono righe libere per le altre regole.`,
    'excel.snapshotExists': (d) =>
      `C'è già una fotografia del ${d.date}: sostituirla, oppure indicare un'altra data.`,
    'excel.noRoomForSnapshot': (d) =>
      `Sotto la tabella ${d.table} non ci sono ${n(d.rows)} righe libere per la fotografia: spostare ciò che vi sta e riprovare.`,
    'excel.logProtected': (d) =>
      `Il foglio ${d.sheet} è protetto: i risultati ci sono, la riga nel Registro no. Togliere la protezione per le prossime volte.`,
    'excel.logNoRoom': (d) =>
      `Sotto la tabella ${d.table} (foglio ${d.sheet}) non c'è posto: i risultati ci sono, la riga nel Registro no. Liberare le righe sotto, o togliere la riga dei totali.`,
    'excel.logNoSheet': () =>
      'La struttura della cartella è protetta: i risultati ci sono, ma il foglio Registro non si può aggiungere. Togliere la protezione della cartella per averlo.',
    'excel.logUnsupported': () =>
      'Questa versione di Excel non può tenere il Registro: aggiornare Excel per averlo.',
    'excel.noRoomForMapping': (d) =>
      `Sotto la tabella ${d.table} non ci sono ${n(d.rows)} righe libere per la mappatura: spostare ciò che vi sta e riprovare.`,
    'excel.decisionExists': (d) =>
      `Su ${d.code} c'è già una decisione: annullarla prima di prenderne un'altra.`,
    'excel.decisionGone': (d) =>
      `La decisione su ${d.code} non c'è più o è cambiata: guardare la tabella Decisioni.`,
    'excel.noRoomForDecision': (d) =>
      `Nella tabella ${d.table} non c'è posto per la decisione: liberare le righe sotto, o aggiungere la colonna Revocata il.`,
    'excel.sheetExists': (d) => `Esiste già un foglio ${d.sheet}: rinominarlo e riprovare.`,
    'excel.freezeUnsupported': () =>
      'Questa versione di Excel non dice quali celle riempie una formula: non è stato congelato nulla. Usare Copia e Incolla valori, oppure Excel 2021 o successivo.',
    'excel.frozenThisSession': () =>
      'Le formule congelate sono troppe perché la cartella le ricordi: si possono rimettere solo prima di chiuderla.',
    'excel.frozenByLater': () =>
      'Le formule congelate adesso si possono rimettere solo prima di chiudere la cartella: ne ricorda già altre, congelate da una versione successiva di PERF. Aggiornare PERF.',
    'excel.formulasNotPutBack': (d) =>
      `Excel ha rifiutato un'operazione (${d.reason}) e alcune formule PERF sono rimaste valori (${d.sheets}): togliere gli eventuali filtri e premere Rimetti le formule.`,
    'excel.formulasKept': (d) =>
      `Formule non rimesse, perché le loro celle sono state cambiate, spostate o tolte nel frattempo: ${n(d.count)}.`,
    'excel.formulasRefused': (d) =>
      `Formule che Excel non accetta, rimaste valori: ${n(d.count)} (${d.cells}). Di solito nominano una tabella o un foglio rinominati o tolti nel frattempo: ridare il nome di prima e premere di nuovo Rimetti le formule.`,
    'excel.formulasDiffer': (d) =>
      `Formule rimesse che danno un valore diverso da quello congelato: ${n(d.count)} (${d.cells}). Nel frattempo sono cambiati i dati o le righe: controllare i riferimenti delle formule.`,
    'excel.formulasUnchecked': (d) =>
      `Formule rimesse ma non confrontate con i valori congelati, perché Excel non ne ha ancora dato il risultato: ${n(d.count)} (${d.cells}). Controllarle quando lo mostrano.`,
    'excel.notCalled': (d) =>
      `Formule che mostrano #NOME?, perché Excel non trova le funzioni di PERF: non congelate (${n(d.count)}).`,
    'excel.cellTaken': (d) => `La cella ${d.cell} non è vuota: selezionarne una vuota e riprovare.`,
    'excel.partNotLoaded': (d) =>
      `Una parte di PERF non si è caricata (${d.reason}): controllare la connessione e riprovare. Niente è stato scritto.`,
    'excel.functionsNotLoaded': (d) =>
      `Le funzioni PERF nelle celle non si sono caricate (${d.reason}) e mostrano #VALORE!: controllare la connessione e premere Rileggi.`,
    'excel.formulaRefused': () =>
      'Excel non accetta la formula: le tabelle che nomina non ci sono in questa cartella.',
    'excel.correctionGone': (d) =>
      `La cella ${d.cell} è cambiata: non è stato corretto nulla. Premere Rileggi e guardare di nuovo le correzioni.`,
  },
  severities: {
    error: ['errore', 'errori'],
    warning: ['avviso', 'avvisi'],
    remark: ['nota', 'note'],
  },
  pane: italianPane,
};
