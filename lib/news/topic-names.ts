/**
 * The topics before anything is chosen: countries first, in the order in which they are shown. What is filed under
 * each is in `topic-list.ts`, which pages that only name topics need not load.
 */
export const topicNames = [
  { id: 'kazakhstan', label: 'Kazakhstan' },
  { id: 'kyrgyzstan', label: 'Kyrgyzstan' },
  { id: 'tajikistan', label: 'Tajikistan' },
  { id: 'turkmenistan', label: 'Turkmenistan' },
  { id: 'uzbekistan', label: 'Uzbekistan' },
  { id: 'central-asia', label: 'Central Asia' },
  { id: 'afghanistan', label: 'Afghanistan' },
  { id: 'business-economy', label: 'Business & Economy' },
  { id: 'politics', label: 'Politics' },
  { id: 'international-affairs', label: 'International Affairs' },
  { id: 'life-culture', label: 'Life & Culture' },
  { id: 'environment', label: 'Environment' },
  { id: 'water', label: 'Water' },
  { id: 'energy-mining', label: 'Energy & Mining' },
  { id: 'transport-logistics', label: 'Transport & Logistics' },
  { id: 'justice', label: 'Justice & Human Rights' },
  { id: 'security', label: 'Security & Borders' },
  { id: 'migration', label: 'Migration & Labour' },
  { id: 'education', label: 'Education & Science' },
  { id: 'media-disinformation', label: 'Media & Disinformation' },
  { id: 'technology', label: 'Technology & Digital' },
  { id: 'health', label: 'Health & Society' },
  { id: 'sports', label: 'Sports' },
  { id: 'features', label: 'Features & Analysis' },
  { id: 'interviews', label: 'Interviews' },
  { id: 'opinions', label: 'Opinions' },
] as const;

/** The id of a topic that is there before anything is chosen. */
export type TopicId = (typeof topicNames)[number]['id'];
