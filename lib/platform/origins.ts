export const requiredOrigins = ['https://api.frankfurter.dev/*'] as const;
