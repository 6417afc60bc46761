import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { bringIn } from './bring-in';
import { known } from '../known';
import { practice } from './practice';
import { safety } from './safety';
import { settings } from './settings';

const grades = practice.ratings;
const takeAlong = `Einstellungen, „${settings.export.title}“`;
const safe = `Einstellungen, „${safety.title}“`;
const comesIn = `Einstellungen, „${settings.import.title}“`;

const topics: Text['help']['topics'] = {
  demand: {
    name: 'Nachfrage',
    title: 'Nachfrage, und wie sicher sie ist',
    says: [
      'In einem gezählten Markt ist die Nachfrage der Anteil der Anzeigen, die einen Skill verlangen.',
      { formula: 'p = Anzeigen, die ihn verlangen ÷ gezählte Anzeigen' },
      `Die dünne Linie daneben ist ihr Intervall. Würde man solche Anzeigen immer wieder sammeln, enthielten ${known.confidence} von 100 solchen Linien den wahren Anteil. Es ist das Intervall von Wilson (1927), bei n Anzeigen:`,
      {
        formula: `(p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) ÷ (1 + z²/n), z = ${known.quantile.toString().replace('.', ',')}`
      },
      `Unter ${known.sayFrom} Anzeigen wird nichts gesagt. Unter ${known.enoughFrom} ist die Zahl als eine aus wenigen gekennzeichnet.`,
      'Ein veröffentlichter Bericht ordnet Begriffe oft, ohne sie zu zählen. Dann werden Plätze zu Gewichten: Bei n Begriffen wiegt der k-te',
      { formula: '(1/k + … + 1/n) ÷ n' },
      'Ein solches Gewicht sagt, was vor wem kommt, und nicht, wie viele Anzeigen etwas verlangen. Ein Oberbegriff wie „Cloud“ teilt sein Gewicht gleichmäßig unter die Skills, für die er steht.'
    ]
  },
  lift: {
    name: 'Lift',
    title: 'Lift: was zusammen verlangt wird',
    says: [
      'Der Lift sagt, wievielmal so oft ein Skill neben einem anderen verlangt wird wie ohne ihn. Bei 1 haben die beiden nichts miteinander zu tun.',
      { formula: 'Lift = Anteil neben dem Skill ÷ Anteil in allen anderen Anzeigen' },
      `Auch sein Intervall enthält den wahren Wert ${known.confidence}-mal in 100; es entsteht auf der logarithmischen Skala. Listen folgen seinem unteren Ende, damit nichts wegen einer Handvoll Anzeigen zuerst kommt.`,
      `Es braucht ${known.liftFrom} Anzeigen, die beide verlangen. Verlangt sonst niemand den Skill, wird nur ein Mindestwert genannt.`
    ]
  },
  trend: {
    name: 'Trend',
    title: 'Trend: was steigt und was fällt',
    says: [
      'Von einem Skill heißt es, er steige oder falle, wenn zwei Verfahren übereinstimmen: eine Gerade durch die logarithmierten Chancen seines monatlichen Anteils und ein Test allein nach Rängen (Mann und Kendall). Anzeigen eines Monats sind selten unabhängig, deshalb sind die Intervalle so viel weiter, wie die Monate streuen.',
      `Viele Skills werden zugleich betrachtet, und einige schienen zufällig zu steigen. Darum gehen von allem, was steigen oder fallen soll, höchstens ${known.falseDiscoveries} von 100 im Mittel auf den Zufall zurück (Benjamini und Hochberg 1995).`,
      `Gleichbleibend heißt: Die Änderung liegt sicher innerhalb von ${known.steadyWithin / 100} Punkten, nach oben oder unten. Unklar heißt: Das Intervall enthält eine Änderung und keine. Es braucht ${known.trendPeriods} Zeiträume, ${known.trendPostings} Anzeigen, die den Skill verlangen, und ebenso viele, die es nicht tun.`,
      'Monate ohne Anzeigen sind Lücken in der Linie und keine Nullen.'
    ]
  },
  pay: {
    name: 'Gehalt',
    title: 'Gehalt',
    says: [
      `Nur Gehälter, die eine Anzeige nennt. Ein Monatsgehalt zählt 12-mal oder so oft, wie die Anzeige sagt, ein Wochenlohn ${known.weeksAYear}-mal. Stunden- und Tagessätze und Gehälter mit nur einem Ende bleiben außen vor und stehen gezählt neben dem Diagramm. Währungen werden nie umgerechnet.`,
      'Eine Anzeige zählt mit der Mitte ihrer Spanne. Der Punkt ist der Median: Die Hälfte der Anzeigen zahlt weniger. Die dicke Linie ist die mittlere Hälfte, die dünne lässt an jedem Ende ein Zehntel weg. Der Median hat ein Intervall; die äußeren Enden haben keines, weil jenseits von ihnen zu wenige Anzeigen liegen.',
      'Dass Anzeigen, die einen Skill verlangen, mehr zahlen, heißt nicht, dass sie für diesen Skill zahlen.'
    ]
  },
  sources: {
    name: 'Quellen und Daten',
    title: 'Quellen und Daten',
    says: [
      'Jede unterstrichene Zahl öffnet ihre Quelle. Dort steht, ob die Quelle die Zahl nennt, ob sie unsere Einschätzung ist, ob du sie eingetragen hast, oder wie und woraus sie berechnet ist.',
      '„Stand“ ist der Tag oder Monat, den eine Zahl beschreibt. „Abgerufen“ sagt, wann die Quelle gelesen wurde. Cairn lädt nichts von selbst, mitgelieferte Zahlen sind also so alt. Eigene Anzeigen sind so neu, wie du sie einliest.',
      'Märkte werden verglichen, nie vermischt. Was eine Quelle nicht nennt, erscheint als nicht genannt.',
      `Alle Quellen stehen in den Einstellungen unter „${settings.sources.name}“.`
    ]
  },
  levels: {
    name: 'Stufen und Belege',
    title: 'Stufen und Belege',
    says: [
      'Eine Stufe sagt, was jemand kann, von 0 bis 5. Zu jeder gehört ein Satz, den man mit Ja oder Nein beantworten kann; er steht neben den Kerben, wo du wählst.',
      'Gefüllte Kerben hast du, umrandete sind verlangt und fehlen. Dieselbe Stufe bedeutet in deinem Profil, in einer Rolle und in einer Ressource dasselbe.',
      'Der Beleg sagt, worauf eine Stufe sich stützt. Vom schwächsten zum stärksten: dein Wort, ein beendeter Kurs, Karten, die du über Wochen behalten hast, ein gebautes Projekt, ein bestandener Test. Es gilt die Angabe des letzten Tages; frühere bleiben im Verlauf.',
      'Was eine Rolle verlangt, ist unsere Einschätzung, mit ihren Gründen.'
    ]
  },
  coverage: {
    name: 'Abdeckung',
    title: 'Abdeckung: was du von dem hast, was verlangt ist',
    says: [
      'Der Teil aller Stufen, die eine Rolle verlangt, den du hast. Was du über eine verlangte Stufe hinaus kannst, fügt nichts hinzu.',
      { formula: 'Abdeckung = Σ Gewicht × min(gehabt, verlangt) ÷ Σ Gewicht × verlangt' },
      `Eine Stufe zählt ${known.core} in einem Skill des Kerns, ${known.language} in einer Sprache, von denen eine genügt, und ${known.supporting} in einem ergänzenden. Im Plan ist die Abdeckung nach einer Ressource dasselbe mit den Stufen, auf die sie dich bringt.`
    ]
  },
  priority: {
    name: 'Priorität',
    title: 'Priorität: was in der Lücke zuerst kommt',
    says: [
      {
        formula: 'Priorität = fehlende Stufen × Gewicht für die Rolle × Marktfaktor'
      },
      `Das Gewicht ist ${known.core} im Kern, ${known.language} für eine Sprache, von denen eine genügt, und ${known.supporting} für Ergänzendes.`,
      `Der Marktfaktor ist ${known.unnamed} für einen Skill, den der Markt nicht nennt, und ${2 * known.unnamed} für den, den er am stärksten gewichtet; die anderen liegen im Verhältnis dazwischen. Ein Skill, den Anzeigen betonen sollen, hat mindestens ${known.stressed}.`,
      'Sind zwei gleich, kommt zuerst, worauf mehr andere Lücken warten. Nach eröffneten Anzeigen oder je 10 Stunden sortiert sagt die Liste etwas anderes: was sich in gezählten Anzeigen lohnt.'
    ]
  },
  unlocks: {
    name: 'Eröffnete Anzeigen',
    title: 'Eröffnete Anzeigen',
    says: [
      'Eine Anzeige ist erfüllt, wenn du alles, was sie unbedingt verlangt, auf der verlangten Stufe hast. Unbedingt verlangt ist, was sie fordert, und was sie nennt, ohne zu sagen, wie wichtig es ist. Was nur willkommen ist, gehört nicht dazu.',
      'Ein Skill eröffnet eine Anzeige, wenn er das Letzte ist, was fehlt. Das wird Anzeige für Anzeige gezählt; zwei Skills zusammen können mehr eröffnen als jeder allein.',
      'Das Intervall sagt, wie weit die Zahl danebenliegen könnte, da die Anzeigen eine Stichprobe des Marktes sind: Wilsons Intervall des Anteils, mal die Anzeigen.'
    ]
  },
  effort: {
    name: 'Stunden',
    title: 'Stunden, und woher sie kommen',
    says: [
      'Die große Zahl ist die übliche Zeit; die Spanne daneben reicht von wenig bis viel. Ihre Quelle sagt, ob der Anbieter sie nennt, ob sie am Text gemessen ist, oder ob wir sie schätzen.',
      'Die Stunden einer Lücke stammen aus der Skill-Liste, von deiner Stufe bis zur verlangten, als wäre sie deine einzige. Ein Plan braucht weniger: Eine Ressource lehrt oft mehrere Skills.',
      'Teile bekommen von den Stunden ihrer Ressource so viel, wie sie lang sind, oder gleich viel, wo nur ihre Zahl bekannt ist.'
    ]
  },
  plan: {
    name: 'Der Plan',
    title: 'Der Plan: was gewählt wird, und wie gut er ist',
    says: [
      `Ein Plan ist so viel wert, wie er schließt: Jede fehlende Stufe zählt einen gleichen Teil der Priorität ihrer Lücke, und etwas zum Vorzeigen noch einmal ${Math.round(100 / known.proofPart)} % dieser Priorität. Wählst du Anzeigen als Ziel, zählt jede, sobald du alles hast, was sie fordert.`,
      'Aus allen Ressourcen der Bibliothek werden die gewählt, die innerhalb deiner Stunden, deines Geldes und deiner Daten am meisten wert sind, und unter gleichen die, die am wenigsten Zeit brauchen. Nichts kommt vor dem, was es voraussetzt, und von zweien, die dasselbe lehren, wird nur eine genommen. Dann werden sie so geordnet, dass früh viel erreicht ist.',
      'Ein guter Plan ist sofort da. Im Hintergrund sucht Cairn weiter nach einem besseren und nach einer Grenze, die kein Plan überschreiten kann. Die Zeile unter dem Plan sagt, wie weit beide höchstens auseinanderliegen; „kein Plan schließt mehr“ heißt, dass sie sich getroffen haben.'
    ]
  },
  dates: {
    name: 'Wochen und Termine',
    title: 'Wochen und Termine',
    says: [
      'Deine Stunden pro Woche, ohne die Zeit für Wiederholungen, werden der Reihe nach mit den Teilen des Plans gefüllt. Tage ohne Lernen und Pausen bekommen keine.',
      'Das Ende ist eine Spanne: jede Ressource mit ihrer niedrigen Schätzung, und jede mit ihrer hohen.',
      `Nichts ist überfällig. Jeden Tag wird der Rest des Plans neu auf die Wochen verteilt; ein verpasster Tag verschiebt ihn nur. Eine Woche ist eingehalten, wenn ${known.kept} von 100 geplanten Minuten gelernt wurden; eine Pause zählt weder so noch so.`
    ]
  },
  forecast: {
    name: 'Prognose',
    title: 'Prognose: dein Tempo und deine Chancen',
    says: [
      'Dein Tempo ist die Zeit, die du für fertige Teile gebraucht hast, geteilt durch die geschätzte. Bei wenigen Teilen bleibt es nahe 1; jede Art von Ressource hat ihr eigenes, sobald du etwas davon beendet hast.',
      `Für die Prognose wird der Rest des Plans ${int(known.runs)}-mal durchgespielt. Jeder Durchlauf zieht die Zeit jeder Ressource aus ihrer Spanne, ein Tempo aus dem, was über deines bekannt ist, und Wochen wie die, die du hattest: bis zu ${known.weeksBack} deiner letzten, und ${known.plannedWeeks} um die geplanten Stunden.`,
      'Die Hälfte der Durchläufe endet bis zum mittleren Datum. Die Spanne sagt, wo neun von zehn enden. Gleiche Angaben am selben Tag geben gleiche Daten.',
      'Hat sich das Datum seit letzter Woche verschoben, sagt die Ansicht, was es am meisten verschoben hat.'
    ]
  },
  practice: {
    name: 'Üben',
    title: 'Üben: Punkte, Tage und Tests',
    says: [
      `Du antwortest laut und hakst dann die Punkte ab, die du genannt hast. Die Note wird gezählt: „${grades.easy}“ für alle, „${grades.good}“ ab ${known.good} %, „${grades.hard}“ ab ${known.hard} %, darunter „${grades.again}“.`,
      `FSRS, das Verfahren von Anki, macht aus deinen Antworten eine Erinnerung. Eine Karte kommt an dem Tag wieder, an dem deine Chance, sie noch zu wissen, auf das gefallen ist, was du willst: ${known.retention} %, bis du etwas anderes wählst, von ${known.leastRetention} bis ${known.mostRetention} %. Ein Tag enthält, was fällig ist, dann bis zu ${known.newCards} neue Karten, soweit deine Zeit für Wiederholungen reicht.`,
      `Ein Skill verblasst, wenn die Chance, seine Karten noch zu wissen, mehr als ${known.faded} Punkte unter dem liegt, was du willst.`,
      `Ein Test fragt höchstens ${known.mostAsked} Karten, jede nach deinen bisherigen Antworten gewählt, und endet früher, sobald eine Stufe zu ${known.certain} % sicher ist. Er schlägt die höchste Stufe vor, die du mit mindestens ${known.sure} % hast (ein Rasch-Modell), und nichts bei weniger als ${known.fewestAsked} Antworten. Du entscheidest, und du bewertest dich selbst: Er ist so ehrlich wie du.`
    ]
  },
  data: {
    name: 'Wo deine Daten liegen',
    title: 'Wo deine Daten liegen',
    says: [
      'In einem Ordner auf diesem Computer. Alles, was du einträgst, steht in der Datei cairn.db; solange Cairn läuft, gehören cairn.db-wal und cairn.db-shm dazu. Sicherungen liegen in backups, das Protokoll der Fehler in logs.',
      `Cairn sichert alles einmal am Tag, und bevor es etwas ersetzt oder löscht. Alles aus den letzten zwei Tagen bleibt, dann die letzte Sicherung aus zwölf Tagen, zehn Wochen und neun Monaten. ${safe} spielt eine davon ein und sichert vorher, was jetzt da ist.`,
      'Kopiere cairn.db nicht, solange Cairn läuft: Darin allein kann fehlen, was du zuletzt getan hast.',
      `Cairn kann auch von selbst einen Export schreiben, einmal am Tag oder in der Woche: ${takeAlong}.`
    ]
  },
  moving: {
    name: 'Anderer Computer',
    title: 'Auf einen anderen Computer umziehen',
    says: [
      'Eine Sicherung enthält alles. Um alles mitzunehmen:',
      {
        steps: [
          `Hier: ${safe}, „${safety.save.begin}“. Mit einer Passphrase kann sonst niemand die Datei lesen.`,
          'Installiere auf dem anderen Computer dieselbe Version von Cairn oder eine neuere. Eine ältere öffnet neuere Daten nicht.',
          `Dort: ${safe}, „${safety.restore.file}“. Du siehst, was sie ändern würde, bevor sie eingespielt wird.`
        ]
      },
      'Um deine Angaben zu dem hinzuzufügen, was dort schon ist:',
      {
        steps: [
          `Hier: ${takeAlong}, ${settings.export.formats.json}, „${settings.export.save}“. Lass „${settings.export.share.on}“ aus.`,
          `Dort: ${comesIn}, „${bringIn.choose}“. Du siehst zuerst jede Zeile; was schon da ist, wird übersprungen, und ein Rückgängig nimmt alles zurück.`
        ]
      },
      `Der Export enthält Stufen mit ihren Belegen, den angenommenen Plan, das Protokoll, eigene Ressourcen und Karten, Antworten, Probeinterviews, Bewerbungen und den Lebenslauf. Nicht darin sind eigene Märkte mit ihren Anzeigen, Korrekturen an Anzeigen, aus anderen Taxonomien übernommene Namen, frühere Versionen des Plans, und Einstellungen außer denen des Plans. Dateien über ${known.largestExport} MiB kommen nicht zurück.`
    ]
  },
  privacy: {
    name: 'Privatsphäre',
    title: 'Was diesen Computer verlässt',
    says: [
      'Nichts. Es gibt kein Konto, keinen Server und keine Zählung; das Fenster darf nichts von außen laden.',
      'Ein Link öffnet sich in deinem Browser, wenn du ihn wählst. Eine Datei wird geschrieben, wohin du sagst und wenn du es sagst. Ein Export ist vollständig, außer du teilst ihn; dann steht, was du weglässt, in keinem Byte davon.',
      'Dateien und Ordner von Cairn kann nur dein Benutzer lesen, wo das System solche Rechte kennt.'
    ]
  },
  sample: {
    name: 'Beispielprofil',
    title: 'Ein Beispielprofil',
    says: [
      'Eine Person aus der Back-End-Entwicklung, sechs Wochen in einem Plan, erfunden. Es zeigt jede Ansicht mit Inhalt, und du kannst alles ändern.',
      'Es lebt nur im Arbeitsspeicher. Deine eigenen Daten bleiben unberührt, vom Beispiel wird nichts behalten, und Erinnerungen und der Timer neben der Uhr bleiben bei deinen eigenen.'
    ]
  },
  keyboard: {
    name: 'Tastatur',
    title: 'Tastatur',
    says: [
      'Alles geht ohne Maus. G und ein Buchstabe führen zu einer Ansicht, J und K durch eine Liste, Enter öffnet. Die Suche findet jede Ansicht, jeden Skill, jede Ressource und jeden Befehl.',
      'Einzelne Buchstaben lassen sich in den Einstellungen abschalten; beim Schreiben wirken sie nie.'
    ]
  },
  terminal: {
    name: 'Terminal',
    title: 'Im Terminal',
    says: [
      'Dasselbe Programm antwortet im Terminal, auf denselben Daten, auf Englisch. Das Fenster sieht sofort, was das Terminal ändert.',
      { typed: 'cairn --help' },
      { typed: 'cairn gap' },
      { typed: 'cairn log --help' },
      'Befehle, die lesen, kennen --json. Alle kennen --data-dir, für Daten in einem anderen Ordner.'
    ]
  },
  fault: {
    name: 'Fehler',
    title: 'Wenn etwas schiefgeht',
    says: [
      'Was schiefging, steht in einer Protokolldatei neben deinen Daten: welcher Fehler, wo und wann, und nichts, was du eingetragen hast. Nennt eine Meldung einen Vorfall, steht dort eine Zeile mit demselben Namen.',
      `Um einen Fehler zu melden, sag, was du getan, gesehen und erwartet hast, nenn deine Version von Cairn und dein System, und füg die Zeilen um den Vorfall an. Ist die Datei ${known.fullLog / 1_000_000} MB groß, beginnt eine neue; eine ältere bleibt.`,
      'Eine beschädigte Datenbank wird beiseitegelegt, nie gelöscht, und die neueste Kopie angeboten.'
    ]
  }
};

export const help: Text['help'] = {
  finding: { lead: 'Was jede Zahl bedeutet', rest: ', und wo deine Daten liegen.' },
  contents: 'Inhalt',
  groups: {
    market: 'Zahlen eines Marktes',
    you: 'Zahlen über dich',
    plan: 'Plan und Üben',
    cairn: 'Umgang mit Cairn'
  },
  topics,
  palette: 'Hilfe',
  next: 'Nächstes Thema',
  previous: 'Voriges Thema',
  folder: 'Ordner',
  log: 'Protokolldatei',
  version: 'Version',
  copy: (what) => `Pfad kopieren: ${what}`,
  shortcuts: 'Tastenkürzel zeigen'
};
