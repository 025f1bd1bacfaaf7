import { createHttpSource } from '@nongsan/client';
import type { NongsanCartChangeEvent } from '@nongsan/elements';
import { NongsanCartButton, NongsanPortal, NongsanProductCard } from '@nongsan/react';
import { useState } from 'react';

const api = import.meta.env.VITE_NONGSAN_API ?? 'http://localhost:4310';

/** Once, outside of components: another source would be another portal with another cart. */
const source = createHttpSource({ api, key: 'pk_demo_thainguyen' });

const shelves = {
  Chè: ['che-dinh-tan-cuong', 'tra-hich', 'tra-den-thinh-an'],
  'Mật ong và miến': ['mat-ong-phuc-thanh', 'mien-viet-cuong'],
} as const;

export function App() {
  const [shelf, setShelf] = useState<keyof typeof shelves>('Chè');
  const [said, setSaid] = useState('Giỏ hàng còn trống.');
  const onCartChange = ({ detail }: NongsanCartChangeEvent) =>
    setSaid(`Giỏ hàng có ${detail.cart?.lines.length ?? 0} món.`);
  return (
    <>
      <header className="head">
        <p className="wordmark">Chợ quê</p>
        <NongsanCartButton portal="tn" />
      </header>
      <main>
        <h1>Hàng của các hộ, trong một trang React</h1>
        <div className="tabs" role="group" aria-label="Quầy">
          {(Object.keys(shelves) as (keyof typeof shelves)[]).map((name) => (
            <button key={name} type="button" aria-pressed={name === shelf} onClick={() => setShelf(name)}>
              {name}
            </button>
          ))}
        </div>
        <NongsanPortal id="tn" source={source} locale="vi" onNongsanCartChange={onCartChange}>
          <div className="cards">
            {shelves[shelf].map((product) => (
              <NongsanProductCard key={product} product={product}>
                <a href={`https://portal.example.vn/p/${product}`}>{product}</a>
              </NongsanProductCard>
            ))}
          </div>
        </NongsanPortal>
        <p className="results" data-said>
          {said}
        </p>
      </main>
    </>
  );
}
