fs={n:open(n,encoding='utf8').read() for n in('a.txt','b.txt')}
def r(a,b):
    for k in fs:
        if a in fs[k]:
            assert fs[k].count(a)==1,(a,fs[k].count(a)); fs[k]=fs[k].replace(a,b); return
    raise SystemExit('missing: '+a)
r('One person stood between them. The keeper','One person stood between the keeper and the reporter. The keeper')
r('Two people stood between them. The fisherman','Two people stood between the fisherman and the reporter. The fisherman')
r('He does not say that he saw empty shelves.','The head of the union does not say that he saw empty shelves.')
r('A good copyist can make all of these.','A careful forger can copy all of these.')
r('She tells why no one could have made them up, and her group is the one that has them.','The leader tells why the pages must be real, and her own group has them.')
r('That makes it something heard, and the member could be asked.','The person has heard the numbers, and the member could be asked.')
r('She comes at the end of the sentence.','A speaker can come at the end of a sentence.')
r('so hearsay is not the problem','so that is not the weak point')
for k,v in fs.items(): open(k,'w',encoding='utf8').write(v)
