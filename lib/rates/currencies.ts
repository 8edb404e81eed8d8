import type { CurrencyCode } from './observation.ts';

/** A currency as people look for it. */
export interface Currency {
  code: CurrencyCode;
  /** In English; other languages have names of their own in `lib/i18n`. */
  name: string;
  /** English names of the countries that pay with it. */
  countries: readonly string[];
}

/**
 * The currencies of ISO 4217 that are in use and that the providers carry. Names and countries: Unicode CLDR
 * 48, `currencyData` and English `currencies`.
 */
const table = `
AED United Arab Emirates dirham|United Arab Emirates
AFN Afghan afghani|Afghanistan
ALL Albanian lek|Albania
AMD Armenian dram|Armenia
AOA Angolan kwanza|Angola
ARS Argentine peso|Argentina
AUD Australian dollar|Australia
AWG Aruban florin|Aruba
AZN Azerbaijani manat|Azerbaijan
BAM Bosnia-Herzegovina Convertible mark|Bosnia & Herzegovina
BBD Barbadian dollar|Barbados
BDT Bangladeshi taka|Bangladesh
BHD Bahraini dinar|Bahrain
BIF Burundian franc|Burundi
BMD Bermudan dollar|Bermuda
BND Brunei dollar|Brunei
BOB Bolivian boliviano|Bolivia
BRL Brazilian real|Brazil
BSD Bahamian dollar|Bahamas
BTN Bhutanese ngultrum|Bhutan
BWP Botswanan pula|Botswana
BYN Belarusian rouble|Belarus
BZD Belize dollar|Belize
CAD Canadian dollar|Canada
CDF Congolese franc|Congo - Kinshasa
CHF Swiss franc|Switzerland|Liechtenstein
CLP Chilean peso|Chile
CNY Chinese yuan|China
COP Colombian peso|Colombia
CRC Costa Rican colón|Costa Rica
CUP Cuban peso|Cuba
CVE Cape Verdean escudo|Cape Verde
CZK Czech koruna|Czechia
DJF Djiboutian franc|Djibouti
DKK Danish krone|Denmark|Greenland
DOP Dominican peso|Dominican Republic
DZD Algerian dinar|Algeria
EGP Egyptian pound|Egypt
ERN Eritrean nakfa|Eritrea
ETB Ethiopian birr|Ethiopia
EUR Euro|Andorra|Austria|Belgium|Bulgaria|Croatia|Cyprus|Estonia|European Union|Finland|France|Germany|Greece|Ireland|Italy|Kosovo|Latvia|Lithuania|Luxembourg|Malta|Monaco|Montenegro|Netherlands|Portugal|San Marino|Slovakia|Slovenia|Spain|Vatican City
FJD Fijian dollar|Fiji
FKP Falkland Islands pound|Falkland Islands
GBP British pound|United Kingdom
GEL Georgian lari|Georgia
GHS Ghanaian cedi|Ghana
GIP Gibraltar pound|Gibraltar
GMD Gambian dalasi|Gambia
GNF Guinean franc|Guinea
GTQ Guatemalan quetzal|Guatemala
GYD Guyanaese dollar|Guyana
HKD Hong Kong dollar|Hong Kong SAR China
HNL Honduran lempira|Honduras
HTG Haitian gourde|Haiti
HUF Hungarian forint|Hungary
IDR Indonesian rupiah|Indonesia
ILS Israeli New shekel|Israel|Palestinian Territories
INR Indian rupee|Bhutan|India
IQD Iraqi dinar|Iraq
IRR Iranian rial|Iran
ISK Icelandic króna|Iceland
JMD Jamaican dollar|Jamaica
JOD Jordanian dinar|Jordan|Palestinian Territories
JPY Japanese yen|Japan
KES Kenyan shilling|Kenya
KGS Kyrgyz som|Kyrgyzstan
KHR Cambodian riel|Cambodia
KMF Comorian franc|Comoros
KPW North Korean won|North Korea
KRW South Korean won|South Korea
KWD Kuwaiti dinar|Kuwait
KYD Cayman Islands dollar|Cayman Islands
KZT Kazakhstani tenge|Kazakhstan
LAK Laotian kip|Laos
LBP Lebanese pound|Lebanon
LKR Sri Lankan rupee|Sri Lanka
LRD Liberian dollar|Liberia
LSL Lesotho loti|Lesotho
LYD Libyan dinar|Libya
MAD Moroccan dirham|Morocco
MDL Moldovan leu|Moldova
MGA Malagasy ariary|Madagascar
MKD Macedonian denar|North Macedonia
MMK Myanmar kyat|Myanmar (Burma)
MNT Mongolian tugrik|Mongolia
MOP Macanese pataca|Macao SAR China
MRU Mauritanian ouguiya|Mauritania
MUR Mauritian rupee|Mauritius
MVR Maldivian rufiyaa|Maldives
MWK Malawian kwacha|Malawi
MXN Mexican peso|Mexico
MYR Malaysian ringgit|Malaysia
MZN Mozambican metical|Mozambique
NAD Namibian dollar|Namibia
NGN Nigerian naira|Nigeria
NIO Nicaraguan córdoba|Nicaragua
NOK Norwegian krone|Norway
NPR Nepalese rupee|Nepal
NZD New Zealand dollar|New Zealand
OMR Omani rial|Oman
PAB Panamanian balboa|Panama
PEN Peruvian sol|Peru
PGK Papua New Guinean kina|Papua New Guinea
PHP Philippine peso|Philippines
PKR Pakistani rupee|Pakistan
PLN Polish zloty|Poland
PYG Paraguayan guarani|Paraguay
QAR Qatari riyal|Qatar
RON Romanian leu|Romania
RSD Serbian dinar|Serbia
RUB Russian rouble|Russia
RWF Rwandan franc|Rwanda
SAR Saudi riyal|Saudi Arabia
SBD Solomon Islands dollar|Solomon Islands
SCR Seychellois rupee|Seychelles
SDG Sudanese pound|Sudan
SEK Swedish krona|Sweden
SGD Singapore dollar|Singapore
SHP St. Helena pound|Ascension Island|St. Helena
SLE Sierra Leonean leone|Sierra Leone
SOS Somali shilling|Somalia
SRD Surinamese dollar|Suriname
SSP South Sudanese pound|South Sudan
STN São Tomé & Príncipe dobra|São Tomé & Príncipe
SYP Syrian pound|Syria
SZL Swazi lilangeni|Eswatini
THB Thai baht|Thailand
TJS Tajikistani somoni|Tajikistan
TMT Turkmenistani manat|Turkmenistan
TND Tunisian dinar|Tunisia
TOP Tongan paʻanga|Tonga
TRY Turkish lira|Türkiye
TTD Trinidad & Tobago dollar|Trinidad & Tobago
TWD New Taiwan dollar|Taiwan
TZS Tanzanian shilling|Tanzania
UAH Ukrainian hryvnia|Ukraine
UGX Ugandan shilling|Uganda
USD US dollar|United States|Ecuador|El Salvador|Panama|Puerto Rico|Timor-Leste
UYU Uruguayan peso|Uruguay
UZS Uzbekistani sum|Uzbekistan
VES Venezuelan bolívar|Venezuela
VND Vietnamese dong|Vietnam
VUV Vanuatu vatu|Vanuatu
WST Samoan tala|Samoa
XAF Central African CFA franc|Central African Republic|Congo - Brazzaville|Cameroon|Gabon|Equatorial Guinea|Chad
XCD East Caribbean dollar|Antigua & Barbuda|Anguilla|Dominica|Grenada|St. Kitts & Nevis|St. Lucia|Montserrat|St. Vincent & Grenadines
XOF West African CFA franc|Burkina Faso|Benin|Côte d’Ivoire|Guinea-Bissau|Mali|Niger|Senegal|Togo
XPF CFP franc|New Caledonia|French Polynesia|Wallis & Futuna
YER Yemeni rial|Yemen
ZAR South African rand|Lesotho|Namibia|South Africa
ZMW Zambian kwacha|Zambia
ZWG Zimbabwean gold|Zimbabwe
`;

export const currencies: readonly Currency[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', ...countries] = line.slice(4).split('|');
    return { code: line.slice(0, 3), name, countries };
  });

const byCode = new Map(currencies.map((currency) => [currency.code, currency]));

/** The currency of a code in capitals, if it is one that can be had. */
export function findCurrency(code: string): Currency | undefined {
  return byCode.get(code);
}
