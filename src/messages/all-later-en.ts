// What the pane loads after its first page, as one file.
export { englishLater } from './later-en';
export { englishPages } from './pages-en';
