import { englishFormula } from '../../workbench/page/italian/formulas';

test.each<[what: string, typed: string, english: string]>([
  ['arguments', '=PERF.INDICATOR(">= 400";242)', '=PERF.INDICATOR(">= 400",242)'],
  ['an argument left out', '=PERF.INDICATOR(A1;;B1)', '=PERF.INDICATOR(A1,,B1)'],
  ['names', '=SE(VAL.VUOTO(A1);"";SOMMA(B1:B3))', '=IF(ISBLANK(A1),"",SUM(B1:B3))'],
  ['a name that ends with a dot', '=SE.NON.DISP.(A1;0)', '=IFNA(A1,0)'],
  ['accents', '=CONTA.PIÙ.SE(A:A;1)', '=COUNTIFS(A:A,1)'],
  ['small letters', '=conta.più.se(a:a;1)', '=COUNTIFS(a:a,1)'],
  ['names of one letter', '=E(A1;O(B1;NON(C1)))', '=AND(A1,OR(B1,NOT(C1)))'],
  ['names that are the same', '=MAX(A1;MIN(B1;2))', '=MAX(A1,MIN(B1,2))'],
  ['decimals among arguments', '=ARROTONDA(A1*0,25;1)', '=ROUND(A1*0.25,1)'],
  ['decimals where no function is', '=A1*0,5+(1,5-B1)', '=A1*0.5+(1.5-B1)'],
  ['decimals in an Italian function', '=SOMMA(0,5)', '=SUM(0.5)'],
  ['constants', '=SE(A1=VERO;FALSO;VERO())', '=IF(A1=TRUE,FALSE,TRUE())'],
  ['errors', '=SE(A1;#N/D;#VALORE!)', '=IF(A1,#N/A,#VALUE!)'],
  ['texts', '=SE(A1="1,5;SE(";"di ""A;B""";0)', '=IF(A1="1,5;SE(","di ""A;B""",0)'],
  ['a text that does not end', '=SE(A1;"1,5;', '=IF(A1,"1,5;'],
  ['sheets', "=SOMMA('Dati 1,5; SE('!A1;Dati!B2)", "=SUM('Dati 1,5; SE('!A1,Dati!B2)"],
  ["an apostrophe in a sheet's name", "=SOMMA('L''anno;1'!A1;1)", "=SUM('L''anno;1'!A1,1)"],
  ['an array of rows and columns', '=SOMMA({1\\2,5;3\\4};1)', '=SUM({1,2.5;3,4},1)'],
  ['an array with dots', '=MEDIA({5.1,5.7})', '=AVERAGE({5,1.5,7})'],
  [
    'structured references',
    '=SOMMA(T[Peso 1,5];T[[#Dati];[A;B]])',
    '=SUM(T[Peso 1,5],T[[#Data],[A;B]])',
  ],
  ['parts of a table', '=PERF.TREE(T[#Tutti];T[#All])', '=PERF.TREE(T[#All],T[#All])'],
  ['names of cells and tables', '=SOMMA(SE1;Data;E5)', '=SUM(SE1,Data,E5)'],
  ['absolute references', '=CERCA.VERT($A$1;B:C;2;0)', '=VLOOKUP($A$1,B:C,2,0)'],
])('%s', (_, typed, english) => {
  expect(englishFormula(typed)).toBe(english);
});

test.each([
  '=IF(A1>0,1,2)',
  '=PERF.INDICATOR(A1,5)',
  '=PERF.INDICATOR(0.5,242)',
  '=SUM({1,2;3,4})',
  '=MAX(0,5)',
  '=T[[#This Row],[Peso]]*2',
  '=A1&"; e"',
  '=ROUND(A1*0.25,1)',
])('what is typed the English way stays as it is: %s', (formula) => {
  expect(englishFormula(formula)).toBe(formula);
});
