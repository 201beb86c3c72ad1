/** What a professional reads who has not asked the family yet. */
export const askFamily = {
  heading: 'Fråga familjen först',
  lead: 'Vi hör bara av oss till familjer som har sagt ja. Inget är skickat. Det du har skrivit finns kvar så länge du har sidan öppen.',
  words: [
    {
      to: 'Till en förälder kan du säga:',
      say: '”Det finns grupper för barn som har det ungefär som ditt barn har det. De ses en gång i veckan, leker och pratar, och märker att de inte är ensamma. Det kostar inget. Får de som ordnar grupperna höra av sig till dig? Du behöver inte bestämma något nu.”',
    },
    {
      to: 'Till en ungdom:',
      say: '”Det finns en grupp för unga som har det ungefär som du. Där behöver du inte förklara allt. Får de höra av sig till dig och berätta mer?”',
    },
  ],
  alsoAsk:
    'Fråga också hur vi hör av oss tryggt: vilket nummer, vilken tid på dagen, och om någon annan kan höra.',
  unsure: 'Osäker på hur du ska fråga? Ring oss. Du behöver inte säga vad familjen heter.',
  concern: 'En orosanmälan behöver inget ja från familjen. Den gör du till socialtjänsten:',
  danger: 'Är ett barn i fara nu?',
} as const;
