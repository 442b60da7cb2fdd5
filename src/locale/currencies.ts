/**
 * Currencies in use: ISO 4217, list one of active codes, as of 2026-01-01. Metals, baskets that no
 * price is in, and the codes for tests and for none are left out.
 */
const active =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD " +
  "CDF CHF CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS " +
  "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW " +
  "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD " +
  "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD " +
  "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW " +
  "UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/** Those that most prices are in. */
const common =
  "USD EUR GBP JPY CHF CAD AUD CNY INR BRL MXN SEK NOK DKK PLN CZK NZD SGD HKD ZAR KRW TRY";

/** Whether a code of three capitals is that of a currency. */
export const isCurrency = (code: string): boolean => code.length === 3 && active.includes(code);

/** The codes of all currencies; and before them, of those that are meant more likely than others. */
export const currencyCodes = (): readonly (readonly string[])[] => [
  common.split(" "),
  active.split(" "),
];

/**
 * Fraction digits usual for a currency where they are not two: from the Unicode CLDR, release 48
 * (`currencyData`).
 */
const digits: ReadonlyMap<string, number> = new Map([
  ...(
    "AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS " +
    "SYP UGX VND VUV XAF XOF XPF YER"
  )
    .split(" ")
    .map((code) => [code, 0] as const),
  ...["BHD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
]);

/** How many fraction digits an amount of the currency usually has, by its ISO 4217 code. */
export function currencyDigits(code: string): number {
  return digits.get(code) ?? 2;
}
