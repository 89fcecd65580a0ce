import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { exhibits } from './exhibits';

const WIDTHS = ['320', '480', '640'];
const THEMES = { light: 'chiaro', dark: 'scuro', highContrast: 'contrasto elevato' };
const LANGUAGES = { it: 'italiano', en: 'inglese' };

/** Makes the page a menu of the exhibits, beside the one that is chosen. */
export function showMenu(asked: URLSearchParams): void {
  document.title = 'Galleria del riquadro';
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <Menu asked={asked} />,
  );
}

function Menu({ asked }: { readonly asked: URLSearchParams }) {
  const [id, setId] = useState(exhibits[0]?.id ?? '');
  const [theme, setTheme] = useState(asked.get('theme') ?? 'light');
  const [lang, setLang] = useState(asked.get('lang') ?? 'it');
  const [width, setWidth] = useState(asked.get('width') ?? '320');
  const titles = Object.fromEntries(exhibits.map((exhibit) => [exhibit.id, exhibit.title]));
  const widths = Object.fromEntries(WIDTHS.map((pixels) => [pixels, `${pixels} pixel`]));
  const show = new URLSearchParams({ show: id, theme, lang });
  return (
    <main className="menu">
      <h1>Galleria del riquadro</h1>
      <p>Ogni componente in ogni suo stato: gli stessi che il riquadro mostra in Excel.</p>
      <div className="row">
        <Choice label="Che cosa" names={titles} value={id} onChoose={setId} />
        <Choice label="Tema" names={THEMES} value={theme} onChoose={setTheme} />
        <Choice label="Lingua" names={LANGUAGES} value={lang} onChoose={setLang} />
        <Choice label="Larghezza" names={widths} value={width} onChoose={setWidth} />
      </div>
      <iframe
        key={show.toString()}
        title={titles[id]}
        src={`?${show.toString()}`}
        style={{ width: Number(width) }}
      />
    </main>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What is chosen, by its value. */
  readonly names: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, names, value, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {Object.entries(names).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
