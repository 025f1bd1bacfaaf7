import { formatMoney, vnd } from '@nongsan/core';
import type { Rates, ShippingTable, Zone } from '@nongsan/core/shipping';

const money = (amount: number): string => formatMoney(vnd(amount), 'vi');

function ratesText(name: string, { steps, beyond, transit }: Rates): string {
  const told = steps.map(({ upTo, price }) => `to ${upTo} g ${money(price)}`);
  const more = beyond && beyond.price > 0 ? [`then ${money(beyond.price)} for each ${beyond.per} g`] : [];
  const way = transit ? [`${transit.min}–${transit.max} h`] : [];
  return `    ${name}: ${[...told, ...more, ...way].join(', ')}`;
}

function zoneText(head: string, zone: Pick<Zone, 'home' | 'postOffice'>): string[] {
  const rates = [
    ...(zone.home ? [ratesText('home', zone.home)] : []),
    ...(zone.postOffice ? [ratesText('post office', zone.postOffice)] : []),
  ];
  return [`  ${head}`, ...(rates.length > 0 ? rates : ['    nothing is sent there'])];
}

/** A table for people: a paragraph a zone. */
export function shippingText(table: ShippingTable): string {
  const zones = table.zones.flatMap((zone) => {
    const communes = zone.communes === undefined ? [] : [`${zone.communes.length} communes`];
    return zoneText([zone.key, zone.provinces.join(' '), ...communes].filter((text) => text !== '').join('  '), zone);
  });
  const rest = table.elsewhere ? zoneText('elsewhere', table.elsewhere) : ['  elsewhere: nothing is sent there'];
  const free = (table.free ?? []).map(({ from, per }) => `  free from ${money(from)} of one ${per}`);
  return [...zones, ...rest, ...free, ...(table.sample === true ? ['  made up for a demonstration'] : [])].join('\n');
}
