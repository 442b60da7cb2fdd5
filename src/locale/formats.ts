/** `sizes` is `[3]` and `from` 4 where nothing is said; `months` are joined by `|`. */
export interface Format {
  readonly decimal: string;
  readonly group: string;
  readonly sizes?: readonly number[];
  readonly from?: number;
  readonly money: string;
  readonly percent: string;
  readonly date: string;
  readonly months: string;
}

const german = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const english =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const spanish =
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre";
const french =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const numbered = "1|2|3|4|5|6|7|8|9|10|11|12";
const portuguese =
  "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro";

/**
 * How locales write numbers, money, percentages and dates: from the Unicode CLDR, release 48, with three
 * choices of our own. Digits are 0 to 9 and the minus sign is `-` everywhere. Currencies are ISO 4217
 * codes, so that a dollar is never in doubt. The invisible marks of direction that CLDR puts around
 * numbers in Arabic and Hebrew are left to whoever shows the text.
 */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>(
  Object.entries({
    ar: {
      decimal: ".",
      group: ",",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    },
    cs: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day}. {month} {year}",
      months: "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
    },
    da: {
      decimal: ",",
      group: ".",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day}. {month} {year}",
      months: "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    },
    de: {
      decimal: ",",
      group: ".",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day}. {month} {year}",
      months: german,
    },
    "de-CH": {
      decimal: ".",
      group: "'",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day}. {month} {year}",
      months: german,
    },
    el: {
      decimal: ",",
      group: ".",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months:
        "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου",
    },
    en: {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{month} {day}, {year}",
      months: english,
    },
    "en-AU": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: english,
    },
    "en-CA": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{month} {day}, {year}",
      months: english,
    },
    "en-GB": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: english,
    },
    "en-IE": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: english,
    },
    "en-IN": {
      decimal: ".",
      group: ",",
      sizes: [3, 2],
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: english,
    },
    "en-NZ": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: english,
    },
    es: {
      decimal: ",",
      group: ".",
      from: 5,
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day} de {month} de {year}",
      months: spanish,
    },
    "es-419": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} de {month} de {year}",
      months: spanish,
    },
    "es-MX": {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} de {month} de {year}",
      months: spanish,
    },
    fi: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day}. {month} {year}",
      months:
        "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
    },
    fr: {
      decimal: ",",
      group: "\u202f",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day} {month} {year}",
      months: french,
    },
    "fr-CA": {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day} {month} {year}",
      months: french,
    },
    he: {
      decimal: ".",
      group: ",",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} ב{month} {year}",
      months: "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
    },
    hi: {
      decimal: ".",
      group: ",",
      sizes: [3, 2],
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months: "जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर",
    },
    hu: {
      decimal: ",",
      group: "\u00a0",
      from: 5,
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{year}. {month} {day}.",
      months:
        "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
    },
    it: {
      decimal: ",",
      group: ".",
      from: 5,
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months:
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    },
    ja: {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{year}年{month}月{day}日",
      months: numbered,
    },
    ko: {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{year}년 {month} {day}일",
      months: "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월",
    },
    nb: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day}. {month} {year}",
      months: "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
    },
    nl: {
      decimal: ",",
      group: ".",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months:
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    },
    pl: {
      decimal: ",",
      group: "\u00a0",
      from: 5,
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} {month} {year}",
      months:
        "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
    },
    pt: {
      decimal: ",",
      group: ".",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{day} de {month} de {year}",
      months: portuguese,
    },
    "pt-PT": {
      decimal: ",",
      group: "\u00a0",
      from: 5,
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} de {month} de {year}",
      months: portuguese,
    },
    ro: {
      decimal: ",",
      group: ".",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day} {month} {year}",
      months:
        "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
    },
    ru: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day} {month} {year}\u202fг.",
      months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    },
    sk: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day}. {month} {year}",
      months:
        "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra",
    },
    sv: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}\u00a0%",
      date: "{day} {month} {year}",
      months:
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    },
    tr: {
      decimal: ",",
      group: ".",
      money: "{currency}\u00a0{amount}",
      percent: "%{amount}",
      date: "{day} {month} {year}",
      months: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
    },
    uk: {
      decimal: ",",
      group: "\u00a0",
      money: "{amount}\u00a0{currency}",
      percent: "{amount}%",
      date: "{day} {month} {year}\u202fр.",
      months:
        "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
    },
    zh: {
      decimal: ".",
      group: ",",
      money: "{currency}\u00a0{amount}",
      percent: "{amount}%",
      date: "{year}年{month}月{day}日",
      months: numbered,
    },
  }),
);
