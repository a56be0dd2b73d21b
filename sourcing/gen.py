import sys,os,re,textwrap
out=sys.argv[1]; fam=None
def fold(s,ind): return '\n'.join(textwrap.wrap(s,width=118-ind,initial_indent=' '*ind,subsequent_indent=' '*ind,break_long_words=False,break_on_hyphens=False))
def q(s): return "'"+s.replace("'","''")+"'"
def plain(s):
    return s if re.match(r"^[A-Za-z0-9][^:#\n]*$",s) and not s.isdigit() else q(s)
for f in sorted(os.listdir('.')):
    if not f.endswith('.txt'): continue
    for block in re.split(r'(?m)^(?=[=#]{3} )',open(f,encoding='utf8').read()):
        if not block.strip(): continue
        head,*lines=block.rstrip('\n').split('\n')
        if head.startswith('=== '):
            fam=head[4:].strip(); d=os.path.join(out,fam); os.makedirs(d,exist_ok=True)
            m={}; opts=[]
            for l in lines:
                if not l.strip(): continue
                if l.startswith('- '):
                    i,v,t=[x.strip() for x in l[2:].split('|')]; opts.append((i,v,t))
                else:
                    k,v=l.split(': ',1); m[k]=v.strip()
            s='topic: sourcing\n'+''.join(f'{k}: {m[k]}\n' for k in('skill','lesson','objective'))+f"stem: {q(m['stem'])}\noptions:\n"
            for i,v,t in opts: s+=f"  - id: {i}\n    text: {q(t)}\n    verdict: {v}\n"
            open(os.path.join(d,'family.yaml'),'w',encoding='utf8').write(s)
        else:
            tid=head[4:].strip(); m={}; fb=[]; text=[]; mode=None
            for l in lines:
                if l.startswith('text:'): mode='text'; literal=l.strip()=='text: lines'; continue
                if l.startswith('- '):
                    mode=None; mm=re.match(r'- ([a-z-]+)(?: \[(M\d+)\])? (.*)$',l); fb.append(mm.groups()); continue
                if mode=='text': text.append(l.strip()); continue
                if l.strip(): k,v=l.split(': ',1); m[k]=v.strip()
            s=''.join(f'{k}: {plain(m[k])}\n' for k in('use','format','title','claim'))
            paras=[' '.join(p.split('\n')) if not literal else p for p in re.split(r'\n\s*\n','\n'.join(text).strip())]
            if literal: s+='text: |-\n'+'\n\n'.join('\n'.join('  '+x for x in p.split('\n')) for p in paras)+'\n'
            else: s+='text: >-\n'+'\n\n'.join(fold(p,2) for p in paras)+'\n'
            s+=f"key: {m['key']}\nevidence: {plain(m['evidence'])}\noptions:\n"
            for i,c,t in fb:
                s+=f"  {i}:\n"+(f"    misconception: {c}\n" if c else '')+"    feedback: >-\n"+fold(t,6)+'\n'
            open(os.path.join(out,fam,tid+'.yaml'),'w',encoding='utf8').write(s)
