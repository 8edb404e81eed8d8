/** An invented story. Nothing in it has happened, and nobody in it lives. */
export interface Story {
  slug: string;
  title: string;
  excerpt: string;
  categories: readonly string[];
  /** Hours before now. */
  age: number;
}

/** Invented stories by the host that tells them, the newest first. */
export const stories: Readonly<Record<string, readonly Story[]>> = {
  'timesca.com': [
    {
      slug: 'ferry-season-ends',
      title: 'Ferry crews count the season’s last crossing of the Caspian',
      excerpt:
        'Forty-one vessels tied up in Aktau as the first ice was seen off the northern shore.',
      categories: ['Kazakhstan', 'Business & Economy'],
      age: 0.4,
    },
    {
      slug: 'night-buses',
      title: 'Bishkek opens its first night bus lines',
      excerpt:
        'Six routes run until four in the morning, and the city counts riders for a month before it decides on more.',
      categories: ['Kyrgyzstan', 'Life & Culture'],
      age: 1.2,
    },
    {
      slug: 'joint-grid',
      title: 'Astana and Tashkent agree on a joint grid for 2027',
      excerpt:
        'Two new lines cross the border near Saryagash, the ministries said; the first is to carry power by autumn.',
      categories: ['Kazakhstan', 'Uzbekistan', 'Energy'],
      age: 2.5,
    },
    {
      slug: 'khorog-pass',
      title: 'Pamir road crews clear the Khorog pass early',
      excerpt: 'Lorries moved again on Sunday, ten days sooner than last year.',
      categories: ['Tajikistan', 'Transport and Logistics'],
      age: 5,
    },
    {
      slug: 'cotton-school',
      title: 'Weavers of Margilan open a school for apprentices',
      excerpt: 'Twelve places drew ninety letters of application; lessons begin with the dye vats.',
      categories: ['Uzbekistan', 'Life & Culture'],
      age: 9,
    },
    {
      slug: 'som-steady',
      title: 'Som holds steady as remittances pick up before winter',
      excerpt:
        'Exchange offices in Osh report quiet trading and more small transfers than a year ago.',
      categories: ['Kyrgyzstan', 'Business & Economy'],
      age: 13,
    },
    {
      slug: 'aral-nets',
      title: 'Fishermen on the Small Aral mend nets & plans',
      excerpt: 'Catches are up for a third year, and a new pier waits for its cranes.',
      categories: ['Kazakhstan', 'Environment'],
      age: 20,
    },
    {
      slug: 'ashgabat-greenhouses',
      title: 'Greenhouses near Ashgabat try tomatoes on brackish water',
      excerpt:
        'The first harvest went to two city markets; growers call the taste “surprisingly good”.',
      categories: ['Turkmenistan', 'Environment'],
      age: 27,
    },
    {
      slug: 'rogun-reservoir',
      title: 'Reservoir at Rogun rises another metre',
      excerpt: 'Engineers expect a third turbine to be tested before the new year.',
      categories: ['Tajikistan', 'Energy'],
      age: 33,
    },
    {
      slug: 'mountain-library',
      title: 'A library on horseback reaches its fortieth village',
      excerpt: 'Two librarians and four ponies lend novels, atlases and a telescope.',
      categories: ['Kyrgyzstan', 'Education'],
      age: 41,
    },
  ],
  'astanatimes.com': [
    {
      slug: 'tenge-firms',
      title: 'Tenge firms as oil receipts reach the market',
      excerpt: 'Dealers speak of the calmest week since spring.',
      categories: ['Business'],
      age: 0.8,
    },
    {
      slug: 'almaty-trams',
      title: 'Almaty sketches a tram line along the old canal',
      excerpt: 'Residents may comment on three routes until the end of the month.',
      categories: ['Nation'],
      age: 3.5,
    },
    {
      slug: 'steppe-observatory',
      title: 'Students build a small observatory in the steppe',
      excerpt: 'The dome is open to school classes on clear nights.',
      categories: ['Education'],
      age: 11,
    },
    {
      slug: 'grain-trains',
      title: 'Grain trains to the Caspian get a second daily slot',
      excerpt: 'Railway planners hope to shorten the queue at the port by a week.',
      categories: ['Transport'],
      age: 17,
    },
    {
      slug: 'felt-fair',
      title: 'Felt makers meet for a winter fair in Turkistan',
      excerpt: 'Forty workshops show carpets, hats and one full-sized yurt.',
      categories: ['Culture'],
      age: 30,
    },
  ],
  'thediplomat.com': [
    {
      slug: 'middle-corridor-math',
      title: 'The Slow Arithmetic of the Middle Corridor',
      excerpt:
        'Why another berth may matter more than another summit for trade across Central Asia.',
      categories: ['Features', 'Economy'],
      age: 6.5,
    },
    {
      slug: 'water-calendars',
      title: 'Whose Calendar Does the Syr Darya Follow?',
      excerpt:
        'Upstream winters and downstream summers are still negotiated one reservoir at a time.',
      categories: ['Environment'],
      age: 24,
    },
    {
      slug: 'quiet-border',
      title: 'A Quieter Border in the Batken Valleys',
      excerpt:
        'Shared pastures, shared pumps, and what still divides neighbours in Kyrgyzstan and Tajikistan.',
      categories: ['Security'],
      age: 45,
    },
  ],
};
