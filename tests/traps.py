"""Pairs of short reports that agree, worded so that a comparison of words takes them to differ. All invented."""

from __future__ import annotations

from typing import NamedTuple

DAY = "2031-05-20T09:00:00Z"


class Trap(NamedTuple):
    """Two reports that do not contradict each other, and when they were published."""

    name: str
    one: str
    other: str
    published: tuple[str, str] = (DAY, DAY)


TRAPS = (
    Trap(
        "two people of one surname",
        "Harbour master Idris Vale closed the northern lock at Tarnmouth on Monday after the pump failed. Engineers"
        " worked through the night.",
        "Lock keeper Berta Vale closed the northern lock at Tarnmouth on Monday after the pump failed, on the orders of"
        " the harbour master, Idris Vale.",
    ),
    Trap(
        "two votes of one evening",
        "The council of Selmouth passed the harbour budget by 14 votes to 9 on Tuesday. The members were tired.",
        "The council of Selmouth passed the first reading of the harbour budget by 12 votes to 11 on Tuesday, and the"
        " budget itself by 14 votes to 9 an hour later.",
    ),
    Trap(
        "one weekday of two weeks",
        "The strike at the Corrid dockyard began on Monday, the union said. Welders walked out at noon.",
        "The strike at the Corrid dockyard began on Monday last week, the union said. Welders walked out at noon.",
        ("2031-05-13T09:00:00Z", "2031-05-20T09:00:00Z"),
    ),
    Trap(
        "two plants of one company",
        "Brandvold Tyres will close its plant in Tarnmouth by December, the company said. Some 300 workers will lose"
        " their jobs there.",
        "Brandvold Tyres will close its plant in Selmouth by March, the company said. Some 120 workers will lose their"
        " jobs there. The plant in Tarnmouth, where 300 work, is to close by December.",
    ),
    Trap(
        "a not inside a quotation and outside",
        "Minister Lena Quist did not promise a new bridge at Selmouth, she told reporters in the town hall.",
        "“I did not promise a new bridge at Selmouth,” Minister Lena Quist told reporters in the town hall.",
    ),
    Trap(
        "not only",
        "The flood destroyed the old mill at Arrey and the bakery next to it, the fire brigade said.",
        "The flood destroyed not only the old mill at Arrey but the bakery next to it, the fire brigade said.",
    ),
    Trap(
        "not until",
        "The ferry Corriden left the port of Selmouth at dawn on Sunday with all passengers on board.",
        "The ferry Corriden did not leave the port of Selmouth until dawn on Sunday with all passengers on board.",
    ),
    Trap(
        "before and after",
        "The pilot boarded the ship an hour before the collision with the pier at Tarnmouth.",
        "The collision with the pier at Tarnmouth came an hour after the pilot boarded the ship.",
    ),
    Trap(
        "a toll of yesterday and of today",
        "The mudslide above Arrey killed 21 people, the fire brigade said on Monday. Rescuers were still digging.",
        "The mudslide above Arrey killed 26 people, the fire brigade said on Tuesday. On Monday it had spoken of 21."
        " Rescuers were still digging.",
        ("2031-05-19T18:00:00Z", "2031-05-20T18:00:00Z"),
    ),
    Trap(
        "a toll that an earlier report put lower",
        "The mudslide above Arrey killed 21 people, the fire brigade said. Rescuers were still digging.",
        "The mudslide above Arrey killed 26 people, the fire brigade said. Rescuers had left.",
        ("2031-05-19T18:00:00Z", "2031-05-20T18:00:00Z"),
    ),
    Trap(
        "a name in a headline alone",
        "# Vale quits as harbour master of Tarnmouth\n\nThe harbour master of Tarnmouth resigned on Monday after the"
        " accident at the lock, the port said. Her deputy, Otto Lund, takes over.",
        "# Lund takes over as harbour master of Tarnmouth\n\nHarbour master Idris Vale resigned on Monday after the"
        " accident at the lock, the port said. Otto Lund, the deputy, takes over.",
    ),
    Trap(
        "entries of a live blog",
        "10:05 The lock at Tarnmouth is closed, the port says.\n\n11:40 The lock at Tarnmouth is open again, the port"
        " says. Three barges are waiting.",
        "The lock at Tarnmouth was closed on Monday morning, the port says. Three barges were waiting.",
    ),
    Trap(
        "a live blog whose figures grow",
        "09:10 At least 4 people were hurt when the crane fell at Selmouth, police say.\n\n12:30 Police say that 9"
        " people were hurt when the crane fell at Selmouth.",
        "Police say that 9 people were hurt when the crane fell at Selmouth.",
    ),
    Trap(
        "an interview",
        "Question: Will you close the quarry at Arrey?\n\nLena Quist: We will close the quarry at Arrey in the autumn."
        "\n\nQuestion: Is that not too late?\n\nLena Quist: It is not too late.",
        "Minister Lena Quist told the Selmouth Post that she would close the quarry at Arrey in the autumn. Asked"
        " whether that was too late, she said it was not.",
    ),
    Trap(
        "a deputy mayor and a mayor",
        "Deputy mayor Anna Holm and mayor Otto Lund opened the new market hall in Selmouth on Friday.",
        "Mayor Otto Lund opened the new market hall in Selmouth on Friday together with his deputy, Anna Holm.",
    ),
    Trap(
        "an office of then and one of now",
        "Idris Vale, then the deputy mayor of Tarnmouth, signed the contract for the lock in 2024.",
        "Idris Vale, now the mayor of Tarnmouth, signed the contract for the lock in 2024.",
    ),
    Trap(
        "a denial of something else",
        "The company Brandvold polluted the river Sel with dye, the inspectors said. The company denied that it had"
        " hidden the results of its tests.",
        "The inspectors said the company Brandvold polluted the river Sel with dye. Brandvold has admitted the spill.",
    ),
    Trap(
        "what would be if",
        "If the council rejected the plan, the harbour of Selmouth would lose its licence, the lawyer Anna Holm said.",
        "If the council accepted the plan, the harbour of Selmouth would keep its licence, the lawyer Anna Holm said.",
    ),
    Trap(
        "unless",
        "The bridge at Arrey will be closed unless the city pays for repairs, the engineer said on Monday.",
        "The bridge at Arrey will not be closed if the city pays for repairs, the engineer said on Monday.",
    ),
    Trap(
        "a question",
        "Did the captain of the ferry Corriden refuse the help of the pilot? The inquiry in Selmouth has to tell.",
        "The captain of the ferry Corriden accepted the help of the pilot, the inquiry in Selmouth found.",
    ),
    Trap(
        "a title in two translations",
        "Marek Sandor, head of the presidential administration of Corrid, met the ambassador in Venn on Wednesday.",
        "Marek Sandor, the chief of staff of the president of Corrid, met the ambassador in Venn on Wednesday.",
    ),
    Trap(
        "an office and a longer name of it",
        "Governor Tilda Marsh of the central bank of Corrid raised the rate to 4 percent on Thursday.",
        "Tilda Marsh, the head of the central bank of Corrid, raised the rate to 4 percent on Thursday.",
    ),
    Trap(
        "the whole and a part",
        "Police arrested 14 people after the match in Tarnmouth on Saturday, the chief said.",
        "Police arrested 5 people for assault after the match in Tarnmouth on Saturday, the chief said; 9 more were"
        " held for drunkenness.",
    ),
    Trap(
        "where it was and where it was told",
        "The tanker ran aground off Selmouth on Sunday, the coastguard said in Tarnmouth.",
        "The tanker ran aground off Selmouth on Sunday, the shipping company said in Venn.",
    ),
    Trap(
        "a town and its district",
        "The fire broke out in a warehouse in Tarnmouth on Sunday night, the brigade said. Nobody was hurt.",
        "The fire broke out in a warehouse in Lower Sands, a district of Tarnmouth, on Sunday night, the brigade said."
        " Nobody was hurt.",
    ),
    Trap(
        "from one place to another and back",
        "The train from Venn to Selmouth was stopped by snow on Friday with 80 passengers on board.",
        "The train to Selmouth from Venn was stopped by snow on Friday with 80 passengers on board.",
    ),
    Trap(
        "a figure in two units",
        "The tunnel under the Sel will be 10 kilometres long and cost 2.4 billion crowns, the ministry said.",
        "The tunnel under the Sel will be 6.2 miles long and cost 2,400 million crowns, the ministry said.",
    ),
    Trap(
        "two quarters of one year",
        "Brandvold sold 19,870 cars in the first quarter, the company said on Monday.",
        "Brandvold sold 24,310 cars in the second quarter, the company said on Monday.",
    ),
    Trap(
        "two days of one trial",
        "The trial of the treasurer of Selmouth opened on Monday before the district court with one witness.",
        "The trial of the treasurer of Selmouth went on before the district court on Tuesday with one witness.",
    ),
    Trap(
        "a day told and a day done",
        "The minister said on Monday that the museum at Arrey would reopen in June.",
        "The minister said on Tuesday that the museum at Arrey would reopen in June.",
    ),
    Trap(
        "two speakers who say the same",
        "The dam at Arrey is safe, engineer Anna Holm said after the inspection on Monday.",
        "The dam at Arrey is safe, mayor Otto Lund said after the inspection on Monday.",
    ),
    Trap(
        "no one and not all",
        "Nobody was killed in the fire at the hotel in Selmouth, though four guests were hurt, the brigade said.",
        "No guest died in the fire at the hotel in Selmouth, the brigade said, but four were hurt.",
    ),
    Trap(
        "a double negation",
        "The inspectors did not rule out that the valve at the Arrey dam was opened by hand.",
        "The inspectors said it was possible that the valve at the Arrey dam was opened by hand.",
    ),
    Trap(
        "failed to and did not",
        "The captain failed to warn the passengers of the ferry Corriden before the collision, the judge said.",
        "The captain did not warn the passengers of the ferry Corriden before the collision, the judge said.",
    ),
    Trap(
        "lost by one and won by the other",
        "Tarnmouth lost the final to Selmouth by two goals to one on Saturday before 12,000 people.",
        "Selmouth won the final against Tarnmouth by two goals to one on Saturday before 12,000 people.",
    ),
    Trap(
        "open and closed of two things",
        "The road to Arrey is open, but the bridge at the mill stays closed, the police said on Sunday.",
        "The bridge at the mill stays closed, but the road to Arrey is open, the police said on Sunday.",
    ),
    Trap(
        "two ages of two people",
        "A driver, 34, was killed in the crash on the coast road near Arrey on Sunday. His passenger, 29, was hurt.",
        "A passenger, 29, was hurt in the crash on the coast road near Arrey on Sunday. The driver, 34, was killed.",
    ),
    Trap(
        "two causes of one delay",
        "The opening of the tunnel was delayed because of a lack of cement, the builders said, and of bad weather.",
        "The opening of the tunnel was delayed because of bad weather, the builders said.",
    ),
    Trap(
        "registered in one place and based in another",
        "The Alma, a Corrid-flagged tanker, was held off Selmouth on Sunday. Its owner is based in Venn.",
        "The Alma, owned by a firm based in Venn, was held off Selmouth on Sunday. The tanker is registered in Corrid.",
    ),
    Trap(
        "a company and the name of its owner",
        "Halden Shipping paid for the repairs of the lock at Tarnmouth after the collision, the port said.",
        "The owner of the ship, Otto Lund, paid for the repairs of the lock at Tarnmouth after the collision, the port"
        " said.",
    ),
    Trap(
        "a body and its branch",
        "The Corrid Seamen's Union called off the strike in Tarnmouth on Friday after the talks with the port.",
        "The Tarnmouth Dockers' Branch called off the strike in Tarnmouth on Friday after the talks with the port.",
    ),
    Trap(
        "planned and done",
        "The minister plans to visit the flooded villages near Arrey on Thursday, her office said.",
        "The minister did not visit the flooded villages near Arrey on Thursday; she was ill, her office said.",
        ("2031-05-20T09:00:00Z", "2031-05-23T09:00:00Z"),
    ),
    Trap(
        "alleged by one and denied by another",
        "Prosecutors said the treasurer took 40,000 crowns from the Selmouth library.",
        "The treasurer said he did not steal books. Prosecutors said he took 40,000 crowns from the Selmouth library.",
    ),
    Trap(
        "last year's figure beside this year's",
        "The port of Selmouth handled 4.1 million tonnes in 2030, the authority said on Monday.",
        "The port of Selmouth handled 3.6 million tonnes in 2029, the authority said on Monday.",
    ),
    Trap(
        "a forecast and a result",
        "Analysts expected Brandvold to earn 40 million crowns in the quarter, the bank said.",
        "Brandvold earned 52 million crowns in the quarter, the company said. Analysts had expected 40 million.",
    ),
    Trap(
        "gross and net",
        "The new bridge at Arrey cost the state 120 million crowns, the audit office found.",
        "The new bridge at Arrey cost the state 95 million crowns less the grant, the audit office found.",
    ),
    Trap(
        "a sister ship",
        "The ferry Corriden hit the pier at Tarnmouth on Sunday morning with 212 passengers on board.",
        "The ferry Alma Brook waited off the pier at Tarnmouth on Sunday morning with 180 passengers on board while the"
        " Corriden, which had hit the pier, was towed away.",
    ),
    Trap(
        "a former holder and the present one of one office",
        "Former mayor Otto Lund praised the rescue workers of Tarnmouth at the ceremony on Sunday.",
        "Mayor Anna Holm praised the rescue workers of Tarnmouth at the ceremony on Sunday.",
    ),
    Trap(
        "a person by surname and by office",
        "Lund, who has led the council since 2029, opened the bridge at Arrey on Friday.",
        "The chairman of the council opened the bridge at Arrey on Friday.",
    ),
    Trap(
        "a minister who is also a party leader",
        "Lena Quist, the interior minister, called the strike in Corrid illegal on Thursday.",
        "Lena Quist, the leader of the Reform Party, called the strike in Corrid illegal on Thursday.",
    ),
    Trap(
        "a lawyer who is a professor",
        "Ida Moen, a professor of law, represented the families of the victims at the hearing in Selmouth.",
        "Ida Moen, a lawyer from Venn, represented the families of the victims at the hearing in Selmouth.",
    ),
    Trap(
        "no longer",
        "The lock at Tarnmouth is no longer closed, the port authority said on Tuesday morning.",
        "The lock at Tarnmouth is open again, the port authority said on Tuesday morning.",
    ),
    Trap(
        "hardly",
        "Hardly any passengers were left on the ferry Corriden when it sank off Selmouth.",
        "Almost no passengers were left on the ferry Corriden when it sank off Selmouth.",
    ),
    Trap(
        "neither nor",
        "Neither the captain nor the pilot saw the barge before the collision at Tarnmouth.",
        "The captain and the pilot did not see the barge before the collision at Tarnmouth.",
    ),
    Trap(
        "not as much as",
        "The repair of the lock did not cost as much as the council of Tarnmouth had feared, the treasurer said.",
        "The repair of the lock cost less than the council of Tarnmouth had feared, the treasurer said.",
    ),
    Trap(
        "could not and was unable",
        "The divers could not reach the wreck of the Corriden on Sunday because of the current.",
        "The divers were unable to reach the wreck of the Corriden on Sunday because of the current.",
    ),
    Trap(
        "two things not done",
        "The council did not approve the new harbour tax at its meeting on Monday.",
        "The council approved the new harbour budget at its meeting on Monday but put off the tax.",
    ),
    Trap(
        "a demand and its refusal",
        "The union demanded that the port of Selmouth reopen the canteen, the dockers said.",
        "The port of Selmouth will not reopen the canteen, as the union demanded, the dockers said.",
    ),
    Trap(
        "one and the same hour in two zones",
        "The quake struck Corrid at 06:12 local time on Sunday, the institute said.",
        "The quake struck Corrid at 04:12 GMT on Sunday, the institute said.",
    ),
    Trap(
        "a night between two days",
        "The fire at the mill in Arrey broke out late on Saturday night and killed three people.",
        "The fire at the mill in Arrey broke out in the early hours of Sunday and killed three people.",
    ),
    Trap(
        "percent and points",
        "The rate rose by half a point to 4.5 percent, the central bank of Corrid said on Thursday.",
        "The rate rose by 12.5 percent to 4.5 percent, the central bank of Corrid said on Thursday.",
    ),
    Trap(
        "members present and members who voted",
        "The 40 members of the council met in Selmouth on Monday to vote on the harbour plan.",
        "The 37 members of the council present in Selmouth on Monday voted on the harbour plan.",
    ),
    Trap(
        "adults and children",
        "The bus carried 32 adults when it left the road near Arrey on Friday, the police said.",
        "The bus carried 11 children when it left the road near Arrey on Friday, the police said.",
    ),
    Trap(
        "shares of two answers",
        "Of those asked in Selmouth, 62 percent want the bridge, the institute said on Monday.",
        "Of those asked in Selmouth, 38 percent do not want the bridge, the institute said on Monday.",
    ),
    Trap(
        "a first and a second attempt",
        "The first attempt to raise the wreck of the Corriden failed on Monday, the salvage firm said.",
        "The second attempt to raise the wreck of the Corriden succeeded on Wednesday, the salvage firm said.",
    ),
    Trap(
        "a father and a son",
        "Otto Lund senior founded the shipyard at Tarnmouth in 1968 with a loan from his brother.",
        "Otto Lund's father founded the shipyard at Tarnmouth in 1968 with a loan from his brother.",
    ),
    Trap(
        "a birth place and a home",
        "The poet Ida Moen, born in Venn, lives in Selmouth. She won the prize on Friday.",
        "The poet Ida Moen, who is based in Selmouth, won the prize on Friday.",
    ),
    Trap(
        "a claim and what was found of it",
        "The company said that its boiler did not explode in the plant at Arrey.",
        "Inspectors looked into whether the boiler exploded in the plant at Arrey. The company said it had not.",
    ),
    Trap(
        "a translated name of a body",
        "The Corrid Maritime Inspectorate detained the tanker Alma off Selmouth on Sunday.",
        "The Maritime Inspection of Corrid detained the tanker Alma off Selmouth on Sunday.",
    ),
    Trap(
        "an office in another country's words",
        "Marek Sandor, Corrid's top diplomat, met the ambassador in Venn on Wednesday.",
        "Marek Sandor, the foreign minister of Corrid, met the ambassador in Venn on Wednesday.",
    ),
    Trap(
        "a rank of the army",
        "Colonel Ida Moen, who commands the garrison at Arrey, ordered the bridge to be cleared on Friday.",
        "The garrison commander Ida Moen, a colonel, ordered the bridge at Arrey to be cleared on Friday.",
    ),
)
