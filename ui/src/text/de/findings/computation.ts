// How figures are computed.
import { count, fixed, int } from '$ui/format/figure';
import { duration } from '$ui/format/minutes';
import type { Computation } from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';
import { level } from './names';

const WHOLE = 10_000;

export const computation = byCode<Computation>({
  priority: () =>
    'Priorität = fehlende Stufen × Gewicht der Rolle (zentral 3, Sprachwahl 2, ergänzend 1) × Marktfaktor. Der Marktfaktor ist 10 für einen Skill, den der Markt nicht nennt, und bis zu 20 für den, den er am stärksten gewichtet, im Verhältnis zu seinem Gewicht (bei einer Rangliste das Ranggewicht, bei gezählten Anzeigen der Anteil, der ihn nennt); ein Skill, den Anzeigen besonders betonen sollen, zählt mindestens 15.',
  coverage: () =>
    'Vorhandene Stufen von den Stufen, die die Rolle verlangt; eine Stufe eines zentralen Skills zählt 3, einer Sprachwahl 2, eines ergänzenden Skills 1.',
  rankWeight: () =>
    'Ranggewichte nach dem Schwerpunkt der Rangfolge (Barron und Barrett 1996): Bei n Begriffen wiegt der k-te (1/k + … + 1/n) / n. Zwei Namen eines Skills zählen einmal, am besseren Platz. Ein Oberbegriff verteilt sein Gewicht gleichmäßig auf die Skills, für die er steht.',
  countWeight: () =>
    'Der Anteil der gezählten Anzeigen, die den Skill bei seinem eigenen Namen verlangen. Ein Oberbegriff gibt den Skills, für die er steht, nichts: Anzeigen, die einen davon meinen, nennen ihn und zählten sonst doppelt. Bei weniger als zehn Anzeigen wird kein Anteil genannt, und nichts hat Gewicht.',
  closing: ({ held, required, hours, confidence, resources }) =>
    `Typische Stunden von ${level(held)} bis ${level(required)}, wie sie in der Skill-Liste stehen (${hours}; Sicherheit: ${confidence}). Die Spanne ist so weit wie bei ${resources === 1 ? 'der einen Ressource, die ihn lehrt' : `den ${int(resources)} Ressourcen, die ihn lehren`}. Mehrere Skills zusammen brauchen weniger: Eine Ressource lehrt mehrere.`,
  pace: ({ ratio, resources, actual, estimated }) =>
    resources === 0
      ? 'Noch ist nichts abgeschlossen, wofür Zeit eingetragen ist; darum gelten die Schätzungen, wie sie sind.'
      : `Du hast ${duration(actual)} gebraucht, geschätzt waren ${duration(estimated)}, über ${count(resources, 'Ressource', 'Ressourcen')}. Gerechnet wird mit dem ${fixed(ratio / WHOLE, 2)}-Fachen der Schätzung: je weniger es sind, desto näher an der Schätzung.`,
  trend: () =>
    'Eine Gerade durch die logarithmierten Chancen des Anteils jedes Skills (binomiale Regression; Intervalle so weit, wie die Monate streuen), und daneben allein die Ränge (Mann und Kendall; Theil und Sen). Ein Skill steigt oder fällt, wo beide übereinstimmen, mit höchstens einem falschen Befund unter zehn über alle Skills (Benjamini und Hochberg 1995). Monate ohne Anzeigen sind Lücken, und volle Texte und Skill-Listen haben eigene Linien.',
  comparison: () =>
    'Zwei gezählte Märkte unterscheiden sich bei einem Skill, wo ihre Anteile es tun, mit höchstens einem falschen Befund unter zehn über alle Skills (Score-Test; Benjamini und Hochberg 1995); das Intervall des Unterschieds ist das von Newcombe (1998). Eine Rangliste hat keine Zählung: Sie unterscheidet sich von einem gezählten Markt, wo ihr Platz außerhalb der Plätze liegt, die die Zählung zulässt.',
  matching: () =>
    'Zuerst die Anzeigen, bei denen am wenigsten Muss-Skills fehlen, dann die mit den wenigsten fehlenden Stufen, dann die mit den meisten erfüllten Muss-Skills, dann die, von denen du am meisten von dem hast, was nur willkommen ist, dann die neuesten. Ein Muss-Skill ist einer, den eine Anzeige verlangt oder nennt, ohne zu sagen, dass er nur willkommen ist.',
  opening: () =>
    'Anzeige für Anzeige gezählt: Eine Anzeige eröffnet sich, wenn die letzten fehlenden Muss-Skills so weit gelernt sind, wie sie es verlangt. Intervalle sagen, wie weit die Zahl danebenliegen könnte, wenn diese Anzeigen eine Stichprobe des Markts sind: Wilsons Intervall des Anteils, mal die Anzeigen.',
  stated: ({ words }) => words,
  unshown: () => 'nicht gezeigt'
});
