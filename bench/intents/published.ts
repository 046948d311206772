/**
 * HINT3, full training sets, labels of the paper (v1): in-scope accuracy at threshold 0.1 and the best coefficient of Matthews over
 * thresholds 0.1 to 0.9. Recomputed from the predictions published with the paper (hellohaptik/HINT3, "HINT3: Raising the bar for Intent
 * Detection in the Wild", EMNLP Insights 2020).
 */
export const HINT3_PUBLISHED: Readonly<
  Record<string, readonly { name: string; accuracy: number; matthews: number }[]>
> = {
  sofmattress: [
    { name: 'Dialogflow (2020)', accuracy: 0.732, matthews: 0.64 },
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: a published figure, no constant of mathematics
    { name: 'Rasa, ConveRT + DIET (2020)', accuracy: 0.693, matthews: 0.532 },
    { name: 'LUIS (2020)', accuracy: 0.593, matthews: 0.583 },
    { name: 'Haptik (2020)', accuracy: 0.723, matthews: 0.599 },
    { name: 'BERT (2020)', accuracy: 0.736, matthews: 0.635 },
  ],
  powerplay11: [
    { name: 'Dialogflow (2020)', accuracy: 0.596, matthews: 0.361 },
    { name: 'Rasa, ConveRT + DIET (2020)', accuracy: 0.491, matthews: 0.348 },
    { name: 'LUIS (2020)', accuracy: 0.48, matthews: 0.366 },
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: a published figure, no constant of mathematics
    { name: 'Haptik (2020)', accuracy: 0.665, matthews: 0.434 },
    { name: 'BERT (2020)', accuracy: 0.585, matthews: 0.357 },
  ],
};

/**
 * CLINC150, full, threshold chosen on the validation part: in-scope accuracy and out-of-scope recall (Larson and others, "An Evaluation
 * Dataset for Intent Classification and Out-of-Scope Prediction", EMNLP 2019, table 2).
 */
export const CLINC150_PUBLISHED: readonly { name: string; accuracy: number; recall: number }[] = [
  { name: 'SVM', accuracy: 0.882, recall: 0.18 },
  { name: 'FastText', accuracy: 0.886, recall: 0.283 },
  { name: 'DialogFlow', accuracy: 0.908, recall: 0.267 },
  { name: 'Rasa', accuracy: 0.909, recall: 0.312 },
  { name: 'CNN', accuracy: 0.909, recall: 0.309 },
  { name: 'MLP (USE)', accuracy: 0.934, recall: 0.491 },
  { name: 'BERT-large', accuracy: 0.962, recall: 0.523 },
];
